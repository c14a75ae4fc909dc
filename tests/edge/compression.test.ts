import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { formats } from "../../src/formats/formats.ts";
import { checkEach } from "../support/check-each.ts";
import { everyDocument } from "../support/every-feed.ts";
import { sampleLibrary, sampleNow } from "../support/sample-newsroom.ts";

/*
 * The edge between a client and the Worker, as far as content codings are concerned:
 *
 * - It requests every document with the same `Accept-Encoding`, whatever the client sent, and so stores one variant
 *   (https://developers.cloudflare.com/fundamentals/reference/http-headers/, as of 26 November 2026).
 * - It serves stored bytes as they are to a client that accepts their coding, and decodes them for any other
 *   (https://developers.cloudflare.com/speed/optimization/content/compression/, as of 26 November 2026).
 * - When it decodes, it may weaken the entity tag or leave it; no page promises either, so both are tried.
 */
const requestedCodings = "br, gzip";
const weakening = [true, false];

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const library = sampleLibrary();
const app = createApp({ library, now: () => sampleNow, gzip });

interface Received {
  readonly status: number;
  readonly etag: string;
  readonly bytes: Uint8Array;
}

/** Creates an edge with an empty cache, which stores one variant of each path: it requests all of them alike. */
function createEdge(weakens: boolean) {
  const stored = new Map<string, Response>();
  return async (
    path: string,
    client: { readonly accepts: "gzip" | "identity"; readonly etag?: string },
  ): Promise<Received> => {
    const headers = { "Accept-Encoding": requestedCodings, ...(client.etag && { "If-None-Match": client.etag }) };
    if (client.etag) {
      const { status, headers: own } = await app.request(path, { headers });
      return { status, etag: own.get("ETag") ?? "", bytes: new Uint8Array() };
    }
    const response = stored.get(path) ?? (await app.request(path, { headers }));
    stored.set(path, response);
    const body = new Uint8Array(await response.clone().arrayBuffer());
    const etag = response.headers.get("ETag") ?? "";
    const isCoded = response.headers.get("Content-Encoding") === "gzip";
    if (!isCoded || client.accepts === "gzip")
      return { status: response.status, etag, bytes: isCoded ? gunzip(body) : body };
    return { status: response.status, etag: weakens ? `W/${etag}` : etag, bytes: gunzip(body) };
  };
}

const gunzip = (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes));
const paths = everyDocument(library.catalogue).map(({ path }) => path);

test.each([
  ["gzip", "identity"],
  ["identity", "gzip"],
] as const)(
  "after a client that accepts %s, one that accepts %s gets the right bytes from the same stored response",
  async (first, second) => {
    await checkEach(paths, String, async (path) => {
      const edge = createEdge(true);
      const [one, other] = [await edge(path, { accepts: first }), await edge(path, { accepts: second })];
      const original = new Uint8Array(await (await app.request(path)).arrayBuffer());

      expect([one.status, other.status]).toEqual([200, 200]);
      expect(one.bytes).toEqual(original);
      expect(other.bytes).toEqual(original);
    });
  },
);

test.each(["gzip", "identity"] as const)(
  "a client that accepts %s and got a document gets 304 for the tag it has, strong or weak",
  async (accepts) => {
    await checkEach(paths, String, async (path) => {
      for (const weakens of weakening) {
        const edge = createEdge(weakens);
        const { etag } = await edge(path, { accepts });
        const strong = etag.replace(/^W\//, "");

        for (const named of [etag, strong, `W/${strong}`]) {
          const { status, etag: repeated } = await edge(path, { accepts, etag: named });
          expect([status, repeated]).toEqual([304, strong]);
        }
      }
    });
  },
);

test("every format that the edge does not compress is stored compressed, and no other is", async () => {
  const compressed = await Promise.all(
    formats.map(async ({ file, compressedByEdge }) => {
      const path = paths.find((each) => each.split("/").at(-1) === file) ?? "";
      const response = await app.request(path, { headers: { "Accept-Encoding": requestedCodings } });
      return [file, response.headers.get("Content-Encoding") === "gzip", compressedByEdge] as const;
    }),
  );
  expect(compressed.filter(([, isCompressed, byEdge]) => isCompressed === byEdge)).toEqual([]);
});
