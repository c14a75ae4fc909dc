import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Library } from "../../src/pack/unpack.ts";
import { appOf, etagOf, feedPaths, stories, today } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { instant } from "../support/instant.ts";
import { libraryOf } from "../support/library.ts";

const app = appOf();
const path = "/uk/tags/peace-talks/rss.xml";

/** The status of the response to a request with these conditions. */
async function status(headers: Readonly<Record<string, string>>): Promise<number> {
  return (await app.request(path, { headers: { ...headers } })).status;
}

describe("a feed that the client already has", () => {
  test("is answered with 304 and the headers that RFC 9110 section 15.4.5 requires", async () => {
    const paths = [...feedPaths, "/", "/uk/", "/uk/tags/peace-talks/", "/uk/articles/feeds"];
    await checkEach(paths, String, async (each) => {
      const first = await app.request(each);
      const again = await app.request(each, { headers: { "If-None-Match": etagOf(first) } });
      const repeated = ["Cache-Control", "Cloudflare-CDN-Cache-Control", "Content-Location", "ETag", "Expires", "Vary"];
      const shared = [...repeated, "Cache-Tag", "Last-Modified", "Link", "Access-Control-Allow-Origin"];

      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(shared.map((name) => again.headers.get(name))).toEqual(shared.map((name) => first.headers.get(name)));
      expect(again.headers.get("Content-Type")).toBeNull();
      expect(again.headers.get("Content-Length")).toBeNull();
    });
  });

  test("is recognised by its tag, by the weakened tag, in a list, or by a star", async () => {
    const etag = etagOf(await app.request(path));

    expect(await status({ "If-None-Match": `W/${etag}` })).toBe(304);
    expect(await status({ "If-None-Match": `"other", ${etag}` })).toBe(304);
    expect(await status({ "If-None-Match": "*" })).toBe(304);
    expect(await status({ "If-None-Match": '"other"' })).toBe(200);
  });

  test("is recognised by its date, and by no earlier one", async () => {
    const { headers } = await app.request(path);

    expect(headers.get("Last-Modified")).toBe("Sat, 03 Jan 2026 12:30:15 GMT");
    expect(await status({ "If-Modified-Since": "Sat, 03 Jan 2026 12:30:15 GMT" })).toBe(304);
    expect(await status({ "If-Modified-Since": "Sat, 03 Jan 2026 12:30:14 GMT" })).toBe(200);
    expect(await status({ "If-Modified-Since": "Sat, 03 Jan 2026 12:30:15 GMT", "If-None-Match": '"other"' })).toBe(
      200,
    );
  });

  test("is answered to HEAD as to GET", async () => {
    const etag = etagOf(await app.request(path));
    const head = await app.request(path, { method: "HEAD", headers: { "If-None-Match": etag } });

    expect(head.status).toBe(304);
  });

  test("has a different tag in each format, language and selection", async () => {
    const etags = await Promise.all(feedPaths.map(async (each) => etagOf(await app.request(each))));

    expect(new Set(etags).size).toBe(feedPaths.length);
  });

  test("refuses a request about another version, and lets no cache keep the refusal", async () => {
    const response = await app.request(path, { headers: { "If-Match": '"other"' } });

    expect(response.status).toBe(412);
    expect(response.headers.get("Cache-Control")).toContain("no-store");
    expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toContain("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

describe("a response without a body", () => {
  test("needs no rendering: no entry is loaded", async () => {
    const etag = etagOf(await app.request(path));
    const { library, asked } = watched(libraryOf(stories));
    const fresh = createApp({ library, now: () => instant(today) });

    const conditional = await fresh.request(path, { headers: { "If-None-Match": etag } });
    expect(conditional.status).toBe(304);
    expect(asked()).toBe(0);

    // The same request without its condition does load entries, which shows that the count works.
    await fresh.request(path);
    expect(asked()).toBeGreaterThan(0);
  });
});

/** The library, and how often entries were loaded. */
function watched(library: Library): { library: Library; asked(): number } {
  let count = 0;
  const counting =
    <Arguments extends readonly unknown[], Result>(read: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      count++;
      return read(...given);
    };
  const { entries, catalogue } = library;
  return {
    library: {
      ...library,
      entries: { load: counting(entries.load) },
      catalogue: { ...catalogue, articles: counting(catalogue.articles) },
    },
    asked: () => count,
  };
}
