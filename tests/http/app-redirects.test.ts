import { describe, expect, test } from "vitest";
import { appOf } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { story } from "../support/story.ts";

const app = appOf();

async function answer(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await app.request(path, { headers: { ...headers } });
  return [response.status, response.headers.get("Location")];
}

/** Follows redirects, as a client does, and returns the last response. */
async function follow(path: string): Promise<Response> {
  let response = await app.request(path);
  for (let hops = 0; hops < 5; hops++) {
    const location = response.headers.get("Location");
    if (location === null) return response;
    response = await app.request(location);
  }
  throw new Error(`${path} redirects more than five times`);
}

describe("an alias", () => {
  test.each([
    ["/ua/rss.xml", "/uk/rss.xml"],
    ["/ua/rss.xml?utm_source=a&b=%20", "/uk/rss.xml?utm_source=a&b=%20"],
    ["/ua/tags/peace-talks/feed.json", "/uk/tags/peace-talks/feed.json"],
    ["/ua/articles/%D1%80", "/uk/articles/%D1%80"],
    ["/ua/", "/uk/"],
    ["/UA/rss.xml", "/uk/rss.xml"],
    ["/EN/rss.xml", "/en/rss.xml"],
    ["/%75a/rss.xml", "/uk/rss.xml"],
    ["/ua//elsewhere.example", "/uk//elsewhere.example"],
  ])("in %s redirects to %s", async (path, location) => {
    expect(await answer(path)).toEqual([308, location]);
  });
});

describe("a name that other generators use", () => {
  test.each([
    ["/feed", "/uk/rss.xml"],
    ["/feed/", "/uk/rss.xml"],
    ["/rss", "/uk/rss.xml"],
    ["/rss/", "/uk/rss.xml"],
    ["/rss.xml", "/uk/rss.xml"],
    ["/rss.xml/", "/uk/rss.xml"],
    ["/feed.xml", "/uk/rss.xml"],
    ["/index.xml", "/uk/rss.xml"],
    ["/atom", "/uk/atom.xml"],
    ["/atom.xml", "/uk/atom.xml"],
    ["/feed.json", "/uk/feed.json"],
    ["/feed.json/", "/uk/feed.json"],
  ])("%s redirects to a feed in the client's language", async (path, location) => {
    expect(await answer(path)).toEqual([302, location]);
    expect(await answer(path, { "Accept-Language": "fr, en;q=0.5" })).toEqual([302, location.replace("uk", "en")]);
  });

  test("that depends on the client is stored by no shared cache", async () => {
    const { headers } = await app.request("/feed");

    expect(headers.get("Vary")).toBe("Accept-Language");
    expect(headers.get("Cache-Control")).toContain("no-store");
    expect(headers.get("Cloudflare-CDN-Cache-Control")).toContain("no-store");
  });

  const habits = [
    "feed",
    "feed/",
    "rss",
    "rss/",
    "rss.xml",
    "rss.xml/",
    "atom.xml",
    "atom.xml/",
    "feed.json",
    "feed.json/",
  ];
  const folders = ["/", "/uk/", "/ua/", "/en/tags/peace-talks/", "/ru/authors/newsroom/"];
  test("ends in a feed in every folder", async () => {
    const paths = folders.flatMap((folder) => habits.map((habit) => folder + habit));
    await checkEach(paths, String, async (path) => {
      const response = await follow(path);

      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toMatch(/^application\/(rss\+xml|atom\+xml|feed\+json);/);
    });
  });
});

describe("a path with one slash too many or too few", () => {
  test.each([
    ["/uk", "/uk/"],
    ["/uk/tags/peace-talks", "/uk/tags/peace-talks/"],
    ["/uk/authors/newsroom", "/uk/authors/newsroom/"],
    ["/uk/articles/feeds/", "/uk/articles/feeds"],
    ["/uk?a=1", "/uk/?a=1"],
    // The page is the same as that of the full feeds.
    ["/uk/summary/", "/uk/"],
    ["/uk/summary/tags/peace-talks/", "/uk/tags/peace-talks/"],
    ["/uk/articles/feeds/?a=1", "/uk/articles/feeds?a=1"],
    ["/uk/tags/peace-talks?a=1", "/uk/tags/peace-talks/?a=1"],
  ])("%s redirects to %s", async (path, location) => {
    expect(await answer(path)).toEqual([308, location]);
  });
});

describe("an article", () => {
  test("that had another slug is redirected to its current one", async () => {
    expect(await answer("/uk/articles/advisers-in-kyiv")).toEqual([
      308,
      "/uk/articles/%D0%BD%D0%BE%D0%B2%D0%B8%D0%B9-%D0%BF%D0%BB%D0%B0%D0%BD",
    ]);
    expect((await follow("/uk/articles/advisers-in-kyiv")).status).toBe(200);
  });

  test("that had another slug is no longer redirected once it has expired", async () => {
    const expiring = story("short", { formerly: ["before"], expires: "2026-02-01T12:00:20Z", slug: "коротко" });
    const response = await appOf([expiring]).request("/en/articles/before");

    expect(response.headers.get("Location")).toBe(`/en/articles/${encodeURIComponent("коротко")}`);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=20");
  });

  test("is found in whatever normalisation form its slug is typed", async () => {
    const typed = "/uk/articles/новий-план";

    expect((await app.request(typed.normalize("NFD"))).status).toBe(200);
  });

  test("of an alias is cached only briefly", async () => {
    const { headers } = await app.request("/ua/rss.xml");

    expect(headers.get("Cache-Control")).toBe("public, max-age=60");
  });
});
