import { expect, test } from "vitest";
import worker from "../../src/worker.ts";

/** The real entry with the bundled catalogue, in workerd. */
function get(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`https://courier.example${path}`, init) as Parameters<typeof worker.fetch>[0];
  return Promise.resolve(worker.fetch(request));
}

test.each([
  ["/uk/rss.xml", "application/rss+xml"],
  ["/en/atom.xml", "application/atom+xml"],
  ["/ar/feed.json", "application/feed+json"],
  ["/en/tags/fishing/rss.xml", "application/rss+xml"],
  ["/uk/tags/council+ferries/atom.xml", "application/atom+xml"],
  ["/pt-BR/authors/lena-ford/feed.json", "application/feed+json"],
  ["/en/summary/rss.xml", "application/rss+xml"],
])("%s is served as %s from the bundled catalogue", async (path, type) => {
  const response = await get(path);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([200, `${type}; charset=utf-8`]);
  expect(Number(response.headers.get("Content-Length"))).toBe((await response.arrayBuffer()).byteLength);
});

test("the second response equals the first byte for byte", async () => {
  const [first, second] = [await get("/uk/rss.xml"), await get("/uk/rss.xml")];
  expect([...second.headers]).toEqual([...first.headers]);
  expect(await second.text()).toBe(await first.text());
});

test.each(["rss.xml", "atom.xml", "feed.json"])(
  "a client that already has %s gets 304 without a body",
  async (file) => {
    const etag = (await get(`/uk/${file}`)).headers.get("ETag") ?? "";
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await get(`/uk/${file}`, { headers: { "If-None-Match": tags } });
      expect([response.status, response.headers.get("ETag"), await response.text()]).toEqual([304, etag, ""]);
    }
  },
);

test("a person gets a page at a feed's URL, in the feed's language", async () => {
  const response = await get("/uk/rss.xml", { headers: { "Sec-Fetch-Dest": "document" } });
  expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("Vary")).toBe("Sec-Fetch-Dest");
  expect(await response.text()).toContain('<html lang="uk"');
});

test.each([
  ["/ua/rss.xml", 308, "/uk/rss.xml"],
  ["/uk/feed", 308, "/uk/rss.xml"],
  ["/en/tags/ferries+council/rss.xml", 308, "/en/tags/council+ferries/rss.xml"],
  ["/feed", 302, "/en/rss.xml"],
])("%s redirects", async (path, status, location) => {
  const response = await get(path, { headers: { "Accept-Language": "en-GB,en;q=0.9" }, redirect: "manual" });
  expect([response.status, response.headers.get("Location")]).toEqual([status, location]);
});

// This depends on the runtime's language data: with reduced data, as Node once had, only exact tags would be found.
test.each([
  ["pt", "pt-BR"],
  ["pt-AO", "pt-BR"],
  ["ar-EG", "ar"],
  ["ukr", "uk"],
  ["zh-TW", "en"],
])("workerd finds the language of %s", async (range, language) => {
  const response = await get("/feed", { headers: { "Accept-Language": range }, redirect: "manual" });
  expect(response.headers.get("Location")).toBe(`/${language}/rss.xml`);
});

test("workerd has the likely subtags and canonical forms by which a language is chosen", () => {
  expect(new Intl.Locale("zh-TW").maximize().toString()).toBe("zh-Hant-TW");
  expect(Intl.getCanonicalLocales(["iw", "sh", "tl"])).toEqual(["he", "sr-Latn", "fil"]);
});

test.each(["/uk/__proto__/rss.xml", "/uk/tags/constructor/rss.xml", "/xx/rss.xml", "/uk/articles/%E0%A4%A", "/%00"])(
  "%s is not found, and the response suggests what exists",
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("https://courier.example/");
  },
);

test.each([
  "/",
  "/uk/",
  "/en/articles/ferry-timetable",
  "/ar/build",
  "/opml.xml",
  "/feeds.json",
  "/sitemap.xml",
  "/robots.txt",
])("%s is served", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect((await response.text()).length).toBeGreaterThan(50);
});

test("POST is refused with the methods that are allowed", async () => {
  const response = await get("/uk/rss.xml", { method: "POST", body: "x" });
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

test.each(["atom.xml", "feed.json"])("%s in gzip has the bytes of the identity coding", async (file) => {
  const [plain, coded] = [
    await get(`/en/${file}`),
    await get(`/en/${file}`, { headers: { "Accept-Encoding": "gzip" } }),
  ];
  const body = new Uint8Array(await coded.arrayBuffer());
  expect(coded.headers.get("Content-Encoding")).toBe("gzip");
  expect(Number(coded.headers.get("Content-Length"))).toBe(body.length);
  const decoded = new Response(body).body?.pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(decoded ?? null).text()).toBe(await plain.text());
});
