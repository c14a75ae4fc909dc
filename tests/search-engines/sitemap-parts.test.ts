import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createDocumentResponder } from "../../src/http/document-responder.ts";
import { programRoutes, sitemapLimit } from "../../src/http/program-routes.ts";
import { pathOf, sitemapPartUrl } from "../../src/urls/urls.ts";
import { appOf, etagOf, today } from "../support/app.ts";
import { type FakeClock, fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { type Draft, type StoryFacts, story } from "../support/story.ts";
import { listedAt, readSitemap, sitemapAt } from "./sitemap-of.ts";

/** Only the sitemap's routes, with few URLs per document. */
function appWithLimit(
  limit: number,
  content: readonly (readonly Draft[])[],
  clock: FakeClock = fakeClock(today),
): Hono {
  const newsroom = { library: libraryOf(content), now: clock.now };
  const { sitemap, sitemapPart } = programRoutes(newsroom, createDocumentResponder(newsroom), limit);
  return new Hono().get("/sitemap.xml", sitemap).get("/:name", sitemapPart);
}

/** Stories published at intervals of an hour, oldest first, each in three languages. */
function storiesUpTo(count: number, facts: (index: number) => StoryFacts = () => ({})): readonly (readonly Draft[])[] {
  return Array.from({ length: count }, (_, index) =>
    story(`story-${index}`, { published: new Date(Date.UTC(2026, 0, 1, index)).toISOString(), ...facts(index) }),
  );
}

/** Returns every page of a newsroom, whether it is listed in one document or in parts. */
async function everyLocation(app: Hono): Promise<readonly string[]> {
  const { kind, listed } = await sitemapAt(app, "/sitemap.xml");
  if (kind === "urlset") return listed.map(({ loc }) => loc);
  const parts = await Promise.all(listed.map(({ loc }) => sitemapAt(app, new URL(loc).pathname)));
  return parts.flatMap((part) => part.listed.map(({ loc }) => loc));
}

/** The home page, three front pages, and a topic and an author in three languages. */
const listPages = 10;

describe("a sitemap with more pages than one document may have", () => {
  test("becomes an index at the first page above the limit", async () => {
    const content = storiesUpTo(4);
    const kind = async (limit: number) => (await sitemapAt(appWithLimit(limit, content), "/sitemap.xml")).kind;

    expect(await kind(listPages + 12)).toBe("urlset");
    expect(await kind(listPages + 11)).toBe("sitemapindex");
  });

  test.each([1, 4, 5, 12, 21])("lists the same pages in parts of at most %i URLs", async (limit) => {
    const content = storiesUpTo(4);
    const app = appWithLimit(limit, content);
    const { listed } = await sitemapAt(app, "/sitemap.xml");
    const sizes = await Promise.all(
      listed.map(async ({ loc }) => (await sitemapAt(app, new URL(loc).pathname)).listed.length),
    );
    const whole = await everyLocation(appWithLimit(sitemapLimit, content));

    expect((await everyLocation(app)).toSorted()).toEqual(whole.toSorted());
    expect(whole).toHaveLength(listPages + 12);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  test("dates each part by the newest change in it", async () => {
    const content = storiesUpTo(4, (index) => (index === 0 ? { revised: "2026-01-20T08:00:00Z" } : {}));
    const app = appWithLimit(6, content);
    const { listed } = await sitemapAt(app, "/sitemap.xml");

    for (const { loc, lastmod } of listed) {
      const part = await sitemapAt(app, new URL(loc).pathname);
      expect([loc, lastmod]).toEqual([
        loc,
        part.listed
          .map((page) => page.lastmod ?? "")
          .toSorted()
          .at(-1),
      ]);
    }
    expect(listed.find(({ loc }) => loc.endsWith("/sitemap-1.xml"))?.lastmod).toBe("2026-01-20T08:00:00.000Z");
  });

  test("keeps the bytes and entity tags of full parts when news is published or scheduled", async () => {
    const limit = 5;
    const before = appWithLimit(limit, storiesUpTo(5));
    const after = appWithLimit(limit, [...storiesUpTo(9), story("embargoed", { published: "2027-01-01T00:00:00Z" })]);

    for (const number of [1, 2, 3]) {
      const path = pathOf(site, sitemapPartUrl(site, { kind: "articles", number }));
      const [one, other] = [await before.request(path), await after.request(path)];
      expect(await other.text()).toBe(await one.text());
      expect(etagOf(other)).toBe(etagOf(one));
    }
    expect((await before.request("/sitemap-4.xml")).status).toBe(404);
    expect((await sitemapAt(after, "/sitemap-6.xml")).listed).toHaveLength(2);
    expect((await after.request("/sitemap-7.xml")).status).toBe(404);
  });

  test("moves no page to another part when one expires, and drops a part when all its pages have expired", async () => {
    const clock = fakeClock("2026-01-10T00:00:00Z");
    const content = storiesUpTo(6, (index) => (index < 2 ? { expires: "2026-01-15T00:00:00Z" } : {}));
    const app = appWithLimit(5, content, clock);
    const second = (await sitemapAt(app, "/sitemap-2.xml")).listed.map(({ loc }) => loc);
    const tag = etagOf(await app.request("/sitemap-3.xml"));
    clock.set("2026-01-15T00:00:00Z");
    const { listed } = await sitemapAt(app, "/sitemap.xml");

    expect(listed.map(({ loc }) => loc)).not.toContain("https://news.example/sitemap-1.xml");
    expect((await sitemapAt(app, "/sitemap-1.xml")).listed).toEqual([]);
    expect((await sitemapAt(app, "/sitemap-2.xml")).listed.map(({ loc }) => loc)).toEqual(
      second.filter((loc) => !loc.includes("story-1")),
    );
    expect(etagOf(await app.request("/sitemap-3.xml"))).toBe(tag);
  });

  test("lets a part be cached past a release that does not affect it", async () => {
    const scheduled = story("scheduled", { published: "2026-02-01T12:00:05Z" });
    const app = appWithLimit(5, [...storiesUpTo(5), scheduled]);
    const age = async (path: string) => (await app.request(path)).headers.get("Cache-Control");

    expect(await age("/sitemap-1.xml")).toBe("public, max-age=300");
    expect(await age("/sitemap.xml")).toBe("public, max-age=5");
    expect(await age("/sitemap-lists-1.xml")).toBe("public, max-age=5");
  });
});

describe("the release and expiry of a translation that is in another part", () => {
  const moments = { published: "2026-02-01T12:00:05Z", expires: "2026-02-01T12:00:09Z" };
  const first = story("first", { published: "2025-12-01T00:00:00Z", languages: ["uk", "en"], own: { en: moments } });
  const content = [...storiesUpTo(3), first];
  const page = "https://news.example/uk/articles/first";

  test.each([
    ["before", "2026-02-01T12:00:00Z", [], "2025-12-01T00:00:00.000Z", "public, max-age=5"],
    ["between", moments.published, ["uk", "en", "x-default"], "2026-02-01T12:00:05.000Z", "public, max-age=4"],
    ["after", moments.expires, [], "2026-02-01T12:00:09.000Z", "public, max-age=300"],
  ])("change the part that names it: %s", async (_, now, languages, lastmod, cacheControl) => {
    const app = appWithLimit(5, content, fakeClock(now));
    const part = await app.request("/sitemap-1.xml");
    expect(part.headers.get("Cache-Control")).toBe(cacheControl);
    const entry = listedAt(readSitemap(await part.text()), page);
    expect(entry.alternates.map(([hreflang]) => hreflang)).toEqual(languages);
    expect(entry.lastmod).toBe(lastmod);
    const { listed } = await sitemapAt(app, "/sitemap.xml");
    const newest = ["2026-01-01T01:00:00.000Z", lastmod].toSorted().at(-1);
    expect(listed.find(({ loc }) => loc.endsWith("/sitemap-1.xml"))?.lastmod).toBe(newest);
  });
});

describe("a part that does not exist", () => {
  test.each([
    "/sitemap-2.xml",
    "/sitemap-0.xml",
    "/sitemap-01.xml",
    "/sitemap-lists-2.xml",
    "/sitemap-x.xml",
    "/sitemap-9999999.xml",
  ])("at %s is not found, and the response names the sitemap", async (path) => {
    const response = await appOf(storiesUpTo(1)).request(path);

    expect(response.status).toBe(404);
    expect(await response.text()).toContain("https://news.example/sitemap.xml");
  });
});
