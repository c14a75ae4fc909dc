import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const hash = "0123456789abcdef0123456789abcdef";
const path = `/recordings/${hash}-1000.mp4`;
const etag = `"${hash}"`;

/** Serves the recording as the platform does: in pieces, without its length, and whatever the range. */
function assetsWith(pieces: number) {
  const asked: string[] = [];
  let cancelled = 0;
  const fetchAsset = async (url: string, method: "GET" | "HEAD") => {
    asked.push(`${method} ${new URL(url).pathname}`);
    if (!url.endsWith(path)) return new Response("none", { status: 404 });
    if (method === "HEAD") return new Response(null);
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + pieces));
        at += pieces;
      },
      cancel() {
        cancelled++;
      },
    });
    return new Response(body);
  };
  return { fetchAsset, asked, cancelled: () => cancelled };
}

const library = libraryOf(stories);

function get(headers: Readonly<Record<string, string>> = {}, method = "GET", assets = assetsWith(64), of = path) {
  const app = createApp({ library, now: fakeClock(today).now, fetchAsset: assets.fetchAsset });
  return app.request(of, { method, headers });
}

async function bodyOf(response: Response): Promise<readonly number[]> {
  return [...new Uint8Array(await response.arrayBuffer())];
}

test("a recording is served whole, with its type, length and validator, for good", async () => {
  const response = await get();
  expect([response.status, await bodyOf(response)]).toEqual([200, [...bytes]]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "video/mp4",
    "content-length": "1000",
    "accept-ranges": "bytes",
    etag,
    "cache-control": "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": expect.stringContaining("Content-Range"),
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  });
});

test("HEAD has the headers of GET, and no body; a range does not change it", async () => {
  const { headers } = await get();
  for (const range of [{}, { Range: "bytes=0-1" }, { Range: "bytes=5000-" }]) {
    const assets = assetsWith(64);
    const head = await get(range, "HEAD", assets);
    expect([head.status, [...head.headers], await head.text()]).toEqual([200, [...headers], ""]);
    expect(assets.asked).toEqual([expect.stringMatching(/^HEAD /)]);
  }
});

test.each([
  ["bytes=0-1", 0, 2],
  ["bytes=0-0", 0, 1],
  ["bytes=63-64", 63, 65],
  ["bytes=999-", 999, 1000],
  ["bytes=0-", 0, 1000],
  ["bytes=990-99999999999999999999", 990, 1000],
  ["bytes=-1", 999, 1000],
  ["bytes=-5000", 0, 1000],
  ["Bytes = 10 - 19", 10, 20],
])("%s is answered with that part", async (range, start, end) => {
  for (const pieces of [1, 64, 1000]) {
    const response = await get({ Range: range }, "GET", assetsWith(pieces));
    expect([response.status, await bodyOf(response)]).toEqual([206, [...bytes.subarray(start, end)]]);
    expect(response.headers.get("Content-Range")).toBe(`bytes ${start}-${end - 1}/1000`);
    expect(response.headers.get("Content-Length")).toBe(String(end - start));
    expect([response.headers.get("ETag"), response.headers.get("Content-Type")]).toEqual([etag, "video/mp4"]);
  }
});

test.each(["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"])(
  "%s is beyond the recording",
  async (range) => {
    const response = await get({ Range: range });
    expect([response.status, response.headers.get("Content-Range"), await response.text()]).toEqual([
      416,
      "bytes */1000",
      "",
    ]);
    expect(response.headers.get("Cache-Control")).toContain("no-store");
  },
);

test.each([
  "bytes=0-1,4-5",
  "bytes=5-1",
  "bytes=-",
  "bytes=a-b",
  "bytes",
  "items=0-1",
  "",
  "bytes=0x0-1",
  "bytes=0-1;",
])("the range %j is ignored, as a server may", async (range) => {
  const response = await get({ Range: range });
  expect([response.status, (await bodyOf(response)).length]).toEqual([200, 1000]);
});

test("If-Range: a part is sent only of the version that the client has", async () => {
  const status = async (ifRange: string) => (await get({ Range: "bytes=0-1", "If-Range": ifRange })).status;
  expect(await status(etag)).toBe(206);
  for (const other of ['"other"', `W/${etag}`, "Sat, 03 Jan 2026 10:00:00 GMT", "nonsense"]) {
    expect([other, await status(other)]).toEqual([other, 200]);
  }
});

test("a condition is decided before the range", async () => {
  const response = await get({ Range: "bytes=0-1", "If-None-Match": etag });
  expect([response.status, response.headers.get("ETag"), await response.text()]).toEqual([304, etag, ""]);
  expect((await get({ Range: "bytes=0-1", "If-Match": '"other"' })).status).toBe(412);
});

test("the asset is not read beyond the part", async () => {
  const assets = assetsWith(10);
  expect(await bodyOf(await get({ Range: "bytes=0-1" }, "GET", assets))).toEqual([0, 1]);
  await expect.poll(assets.cancelled).toBe(1);
});

test("a client that goes away ends the reading", async () => {
  const assets = assetsWith(10);
  const response = await get({}, "GET", assets);
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await expect.poll(assets.cancelled).toBe(1);
});

test.each([
  `/recordings/${hash}-999.mp4`,
  `/recordings/${hash}-1000.exe`,
  `/recordings/${hash}.mp4`,
  `/recordings/${hash}-0.mp4`,
  "/recordings/constructor",
  "/recordings/..%2f..%2fsite.yaml",
])("%s is not found", async (of) => {
  const response = await get({ Range: "bytes=0-1" }, "GET", assetsWith(10), of);
  expect([response.status, response.headers.get("Content-Range")]).toEqual([404, null]);
});

test("a recording that cannot be fetched is a failure of the moment", async () => {
  const failing = { ...assetsWith(10), fetchAsset: async () => new Response("down", { status: 500 }) };
  const response = await get({}, "GET", failing);
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "60"]);
});

const anyName = fc.oneof(
  fc.constantFrom(
    path,
    `/recordings/${hash}-01000.mp4`,
    `/recordings/${hash}-1000.MP4`,
    `/recordings/${hash}-1000.constructor`,
  ),
  fc
    .tuple(
      fc.constantFrom("/recordings", "/recordings/", "/Recordings", "/en/recordings", "/recordings%2F"),
      fc.constantFrom("/", "%2f", "//", "/../", "/%2e%2e/", "%00", "\\"),
      fc.constantFrom(hash, hash.toUpperCase(), "%", "%FF", "__proto__", ".."),
      fc.constantFrom("", "-1", "-1000", "-999999999999", "-9999999999999", "-1e3", "--1", "-0x10", "%2D1000"),
      fc.constantFrom("", ".mp4", ".mp3", ".__proto__", ".exe", ".mp4/", ".mp4/x", "?.mp4", ".mp4%00", ";.mp4"),
    )
    .map((parts) => parts.join("")),
);

test("whatever name is asked for, only the recording's own gets it, and no answer is a failure", async () => {
  let served = 0;
  await fc.assert(
    fc.asyncProperty(anyName, fc.constantFrom("GET", "HEAD"), async (name, method) => {
      const headers = { Range: "bytes=0-1", "Accept-Encoding": "gzip" };
      const response = await get(headers, method, assetsWith(10), name);
      expect(response.headers.get("Content-Encoding")).toBeNull();
      expect(response.headers.get("Cache-Control")).not.toBeNull();
      if (response.ok) served++;
      else expect([301, 308, 404]).toContain(response.status);
      // The name of a file that may be there later.
      if (response.status === 404) expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
    }),
    { numRuns: 300 },
  );
  expect(served).toBeGreaterThan(0);
});

/** A header as clients send it, or a hostile one. */
const anyRange = fc.oneof(
  fc.tuple(fc.nat(1200), fc.nat(1200)).map(([first, last]) => `bytes=${first}-${last}`),
  fc.nat(1200).map((suffix) => `bytes=-${suffix}`),
  fc.bigInt({ min: 0n, max: 10n ** 30n }).map((first) => `bytes=${first}-`),
  fc
    .array(
      fc.tuple(fc.nat(1200), fc.nat(1200)).map((pair) => pair.join("-")),
      { maxLength: 50 },
    )
    .map((all) => `bytes=${all}`),
  fc.string({ unit: fc.constantFrom(...'bytes=-, 0123456789e+.\t"\xff') }),
);

test("whatever the headers are, the answer is the whole, a true part, or a refusal", async () => {
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(anyRange, fc.option(anyRange), fc.constantFrom(1, 7, 1000), async (range, ifRange, pieces) => {
      const headers = { Range: range, ...(ifRange !== null && { "If-Range": ifRange }) };
      const response = await get(headers, "GET", assetsWith(pieces));
      const { status } = response;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      const body = await bodyOf(response);
      if (status === 206) {
        const [, start, last, length] =
          /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "") ?? [];
        expect(body).toEqual([...bytes.subarray(Number(start), Number(last) + 1)]);
        expect([body.length > 0, length]).toEqual([true, "1000"]);
      } else if (status === 200) expect(body).toEqual([...bytes]);
      else expect([status, body]).toEqual([416, []]);
      if (status !== 416) expect(response.headers.get("Content-Length")).toBe(String(body.length));
    }),
    { numRuns: 400 },
  );
  expect([...counts.keys()].sort()).toEqual([200, 206, 416]);
});
