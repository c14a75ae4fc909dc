import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf, feedPaths, navigation, pathsListing, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";
import { xmlTree } from "../support/xml-tree.ts";

const reason = "Its source was not what it said it was.";
const published: StoryFacts = {
  published: "2026-01-31T10:00:00Z",
  formerly: ["before"],
  tags: ["ukraine", "webinars"],
  authors: ["newsroom"],
};
const taken: StoryFacts = { ...published, withdrawn: { date: "2026-02-01T11:00:00Z", reason } };
const shown = appOf([...stories, story("mistaken", published)]);
const gone = appOf([...stories, story("mistaken", taken)]);
const listing = pathsListing(story("mistaken", published));

describe("the URL of a withdrawn article", () => {
  test.each(["/en/articles/mistaken", "/en/articles/before"])("is gone at %s, and tells programs why", async (path) => {
    const response = await gone.request(path);

    expect(response.status).toBe(410);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("Cache-Tag")).toBe("lang:en,story:mistaken");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
    expect(await response.text()).toBe(
      `410 "Story mistaken (en)" was withdrawn on 2026-02-01T11:00:00.000Z.\n${reason}\n`,
    );
  });

  test("tells people why, on a page in their language", async () => {
    const response = await gone.request("/ru/articles/mistaken", navigation);
    const page = await response.text();

    expect(response.status).toBe(410);
    expect(page).toContain('<html lang="ru"');
    expect(page).toContain("Материал отозван");
    expect(page).toContain(reason);
    expect(page).toContain("1 февраля 2026 г. в 13:00");
  });

  test("is not found before the story's release, nor after its expiry", async () => {
    const early = appOf([story("mistaken", { ...taken, published: "2026-03-01T00:00:00Z" })]);
    const late = appOf([story("mistaken", { ...taken, expires: "2026-02-01T12:00:00Z" })]);

    expect((await early.request("/en/articles/mistaken")).status).toBe(404);
    expect((await late.request("/en/articles/mistaken")).status).toBe(404);
  });
});

describe("feeds that list a withdrawn article", () => {
  test("continue to list it, and no others change", async () => {
    const changed = await Promise.all(
      feedPaths.map(async (path) => etagOf(await shown.request(path)) !== etagOf(await gone.request(path))),
    );

    expect(feedPaths.filter((_, index) => changed[index])).toEqual(listing);
    for (const path of listing) {
      const response = await gone.request(path);
      const language = /\/(uk|en|ru)\//.exec(path)?.[1];
      expect(response.headers.get("Last-Modified")).toBe("Sun, 01 Feb 2026 11:00:00 GMT");
      const text = await response.text();
      expect(text).toContain(`tag:${site.authority}:${language}/mistaken`);
      expect(text).toContain(reason);
      expect(text).not.toMatch(/Lead of mistaken|Text of mistaken/);
    }
  });

  test.each(["rss.xml", "atom.xml"])("have the reason in full in summaries too: %s", async (file) => {
    const text = await (await gone.request(`/en/summary/tags/webinars/${file}`)).text();

    expect(() => xmlTree(text)).not.toThrow();
    expect(text).toContain(reason);
    expect(text).toContain(`tag:${site.authority}:en/mistaken`);
  });

  test("are dated by the withdrawal", async () => {
    const text = await (await gone.request("/en/tags/webinars/atom.xml")).text();

    expect(text).toContain("<updated>2026-02-01T11:00:00.000Z</updated>");
  });

  test("list it in archive documents too, in its place", async () => {
    const facts = { site: { ...site, feed: { items: 1, maxAge: 300 } } };
    const at = (own: StoryFacts) =>
      appOf([story("mistaken", own), story("newer", { published: "2026-02-01T09:00:00Z" })], facts);
    const text = await (await at(taken).request("/en/archive/1/rss.xml")).text();

    expect((await at(published).request("/en/archive/1/rss.xml")).status).toBe(200);
    expect(text).toContain("Withdrawn: Story mistaken");
    expect(text).not.toContain("Text of mistaken");
  });

  test("are listed in the directory with the number of entries they show", async () => {
    const { feeds } = JSON.parse(await (await gone.request("/feeds.json")).text());

    expect(feeds).toContainEqual(
      expect.objectContaining({ url: "https://news.example/en/tags/webinars/rss.xml", items: 1 }),
    );
  });
});

describe("a withdrawn article", () => {
  test.each(["/", "/en/", "/en/tags/webinars/", "/en/authors/newsroom/", "/en/build?all=webinars"])(
    "is not listed on the page %s",
    async (path) => {
      expect(await (await shown.request(path, navigation)).text()).toMatch(/articles\/mistaken/);
      expect(await (await gone.request(path, navigation)).text()).not.toMatch(/mistaken/);
    },
  );

  test.each(["/sitemap.xml", "/sitemap-1.xml", "/news-sitemap.xml"])("is not listed in %s", async (path) => {
    expect(await (await shown.request(path)).text()).toContain("articles/mistaken");
    expect(await (await gone.request(path)).text()).not.toContain("mistaken");
  });

  test("is not counted", async () => {
    const text = async (app: typeof shown) => (await app.request("/en/", navigation)).text();

    expect(await text(shown)).toContain("3 stories");
    expect(await text(gone)).toContain("2 stories");
  });

  test("leaves a topic of which it was the only article out of OPML and the sitemap", async () => {
    for (const path of ["/en/opml.xml", "/sitemap.xml"]) {
      expect(await (await shown.request(path)).text()).toContain("/en/tags/webinars/");
      expect(await (await gone.request(path)).text()).not.toContain("webinars");
    }
  });

  test("is not suggested at its slug in another language, but one that can be read is, at its own URL", async () => {
    const shared = { slug: "план", formerly: [] };
    const app = appOf([
      story("withdrawn", { ...taken, ...shared, languages: ["uk"] }),
      story("readable", { ...published, ...shared, languages: ["en"] }),
    ]);
    const text = await (await app.request(`/ru/articles/${encodeURIComponent("план")}`)).text();

    expect(text).not.toContain("/uk/articles/");
    expect(text).toContain(`https://news.example/en/articles/${encodeURIComponent("план")}  Story readable`);
  });

  test("does not return before the date of its withdrawal: its text is gone", async () => {
    const future = { ...taken, withdrawn: { date: "2026-02-02T00:00:00Z", reason } };
    const clock = fakeClock(today);
    const app = createApp({ library: libraryOf([story("mistaken", future)]), now: clock.now });

    expect((await app.request("/en/articles/mistaken")).status).toBe(410);
    expect((await app.request("/en/rss.xml")).headers.get("Last-Modified")).toBe("Sun, 01 Feb 2026 12:00:00 GMT");
  });
});
