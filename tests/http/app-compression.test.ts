import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { formats } from "../../src/formats/formats.ts";
import { etagOf, feedPaths, stories, today } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const app = createApp({ library: libraryOf(stories), now: fakeClock(today).now, gzip });

const byEdge = formats.filter(({ compressedByEdge }) => compressedByEdge).map(({ file }) => file);
const isCompressed = (path: string) => !byEdge.includes(path.split("/").at(-1) ?? "");
const feeds = feedPaths.filter(isCompressed);
const documents = [...feeds, "/opml.xml", "/uk/opml.xml"];

/** Requests a document as a client that accepts gzip. */
function getGzip(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") {
  return app.request(path, { method, headers: { "Accept-Encoding": "gzip, br", ...headers } });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("a document whose media type the edge does not compress", () => {
  test("is served in gzip to clients that accept it, with the bytes of the identity coding", async () => {
    await checkEach(documents, String, async (path) => {
      const [plain, coded] = [await app.request(path), await getGzip(path)];
      const body = await bytesOf(coded);

      expect(coded.headers.get("Content-Encoding")).toBe("gzip");
      expect(plain.headers.get("Content-Encoding")).toBeNull();
      expect(coded.headers.get("Content-Length")).toBe(String(body.length));
      expect(new Uint8Array(gunzipSync(body))).toEqual(await bytesOf(plain));
    });
  });

  test("varies by Accept-Encoding in either coding and in a 304, besides what it varies by anyway", async () => {
    const varies = (response: Response) => response.headers.get("Vary");
    await checkEach(documents, String, async (path) => {
      const expected = path.endsWith("opml.xml") ? "Accept-Encoding" : "Sec-Fetch-Dest, Accept-Encoding";
      const coded = await getGzip(path);

      expect(varies(coded)).toBe(expected);
      expect(varies(await app.request(path))).toBe(expected);
      expect(varies(await getGzip(path, { "If-None-Match": etagOf(coded) }))).toBe(expected);
    });
  });

  test("has an entity tag for each coding and one date for both", async () => {
    await checkEach(documents, String, async (path) => {
      const [plain, coded] = [await app.request(path), await getGzip(path)];

      expect(etagOf(coded)).not.toBe(etagOf(plain));
      expect(coded.headers.get("Last-Modified")).toBe(plain.headers.get("Last-Modified"));
    });
  });

  test("gives HEAD the headers of GET", async () => {
    await checkEach(documents, String, async (path) => {
      const [got, head] = [await getGzip(path), await getGzip(path, {}, "HEAD")];

      expect([...head.headers]).toEqual([...got.headers]);
      expect(await head.text()).toBe("");
    });
  });

  test("is not compressed for a client that does not accept gzip", async () => {
    const response = await app.request(feeds[0] ?? "", { headers: { "Accept-Encoding": "br, gzip;q=0" } });

    expect(response.headers.get("Content-Encoding")).toBeNull();
  });
});

describe("a conditional request across codings", () => {
  const path = feeds[0] ?? "";
  const conditional = async (acceptEncoding: string, headers: Readonly<Record<string, string>>) => {
    const response = await app.request(path, { headers: { "Accept-Encoding": acceptEncoding, ...headers } });
    return [response.status, response.headers.get("ETag")];
  };

  /** What a client may send, by the tags of the identity and the gzip coding, and the tag that a 304 has; undefined for 200. */
  type Names = "identity" | "gzip" | "selected" | undefined;
  const fields: readonly (readonly [name: string, (identity: string, gzip: string) => string, answer: Names])[] = [
    ["the identity tag", (identity) => identity, "identity"],
    ["the gzip tag", (_, gzip) => gzip, "gzip"],
    ["the weak identity tag", (identity) => `W/${identity}`, "identity"],
    ["the weak gzip tag", (_, gzip) => `W/${gzip}`, "gzip"],
    ["both tags", (identity, gzip) => `${identity}, ${gzip}`, "selected"],
    ["both tags in the other order", (identity, gzip) => `${gzip}, ${identity}`, "selected"],
    ["both tags, weak", (identity, gzip) => `W/${identity},W/${gzip}`, "selected"],
    ["one strong and one weak", (identity, gzip) => `W/${identity}, ${gzip}`, "selected"],
    ["the identity tag twice", (identity) => `${identity}, W/${identity}`, "identity"],
    ["a star", () => "*", "selected"],
    ["another tag before", (identity) => `"other", ${identity}`, "identity"],
    ["another tag behind", (_, gzip) => `${gzip}, "other"`, "gzip"],
    ["a tag with a comma before", (_, gzip) => `"a,b", ${gzip}`, "gzip"],
    ["empty members", (identity) => `, ,${identity},,`, "identity"],
    ["another tag", () => '"other"', undefined],
    ["an empty tag", () => '""', undefined],
    ["nothing", () => "", undefined],
    ["a tag without quotes", (identity) => identity.slice(1, -1), undefined],
    ["another suffix", (identity) => `${identity.slice(0, -1)}-br"`, undefined],
    ["the gzip suffix twice", (_, gzip) => `${gzip.slice(0, -1)}-gzip"`, undefined],
    ["the tag in other letters", (_, gzip) => gzip.replace("-gzip", "-GZIP"), undefined],
    ["a lower-case prefix", (identity) => `w/${identity}`, undefined],
  ];

  test.each(["gzip", "identity"] as const)(
    "If-None-Match names the tag of either coding, and the 304 repeats it, if %s is accepted",
    async (accepted) => {
      const tags = { identity: etagOf(await app.request(path)), gzip: etagOf(await getGzip(path)) };
      await checkEach(
        fields,
        ([name]) => name,
        async ([, field, answer]) => {
          const expected =
            answer === undefined ? [200, tags[accepted]] : [304, tags[answer === "selected" ? accepted : answer]];
          expect(await conditional(accepted, { "If-None-Match": field(tags.identity, tags.gzip) })).toEqual(expected);
        },
      );
    },
  );

  test("If-Match compares strongly with the tag of the selected coding", async () => {
    const tags = { identity: etagOf(await app.request(path)), gzip: etagOf(await getGzip(path)) };
    const status = async (accepted: string, tag: string) => (await conditional(accepted, { "If-Match": tag }))[0];

    expect(await status("gzip", tags.gzip)).toBe(200);
    expect(await status("gzip", tags.identity)).toBe(412);
    expect(await status("identity", tags.identity)).toBe(200);
    expect(await status("identity", tags.gzip)).toBe(412);
    expect(await status("gzip", `W/${tags.gzip}`)).toBe(412);
    expect(await status("gzip", `"other", ${tags.gzip}`)).toBe(200);
    expect(await status("gzip", "*")).toBe(200);
  });

  test("If-Modified-Since is evaluated alike for both codings", async () => {
    const since = (await getGzip(path)).headers.get("Last-Modified") ?? "";

    expect((await conditional("gzip", { "If-Modified-Since": since }))[0]).toBe(304);
    expect((await conditional("identity", { "If-Modified-Since": since }))[0]).toBe(304);
  });
});

test("documents and pages that the edge compresses leave the Worker without a coding", async () => {
  const others = [
    ...feedPaths.filter((path) => !isCompressed(path)),
    "/",
    "/uk/",
    "/feeds.json",
    "/sitemap.xml",
    "/robots.txt",
  ];
  await checkEach(others, String, async (path) => {
    const coded = await getGzip(path);

    expect(coded.status).toBe(200);
    expect(coded.headers.get("Content-Encoding")).toBeNull();
    expect(coded.headers.get("Vary") ?? "").not.toContain("Accept-Encoding");
    expect(await bytesOf(coded)).toEqual(await bytesOf(await app.request(path)));
  });
});

test("the directory lists the tag of the identity coding", async () => {
  const { feeds: listed } = JSON.parse(await (await getGzip("/feeds.json")).text());
  const tags = new Map(listed.map(({ url, etag }: { url: string; etag: string }) => [new URL(url).pathname, etag]));
  await checkEach(feeds, String, async (path) => {
    expect(tags.get(new URL(path, "https://news.example").pathname)).toBe(etagOf(await app.request(path)));
  });
});
