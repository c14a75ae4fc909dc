import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archiveSize } from "../../src/domain/archives.ts";
import { etagOf } from "../support/app.ts";
import { checkEach } from "../support/check-each.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { olderStories } from "../support/older-stories.ts";
import { site } from "../support/site.ts";
import { type Draft, type StoryFacts, story } from "../support/story.ts";

const reason = "It did not happen.";
const date = "2026-02-01T12:00:00Z";
const justBefore = "2026-02-15T11:59:59Z";
const end = "2026-02-15T12:00:00Z";
const common: StoryFacts = { tags: ["ukraine", "webinars"], authors: ["newsroom"] };
const taken = (id: string, published: string, facts: StoryFacts = {}) =>
  story(id, { ...common, published, withdrawn: { date, reason }, ...facts });

/** A week of stories, one a day; each document shows two. */
const week = [1, 2, 3, 4, 5].map((day) => story(`day-${day}`, { ...common, published: `2026-01-2${day}T12:00:00Z` }));
const long = taken("long-gone", "2026-01-10T12:00:00Z");

function newsroom(stories: readonly (readonly Draft[])[], now: string) {
  const clock = fakeClock(now);
  const library = libraryOf(stories, { site: { ...site, feed: { items: 2, maxAge: 300 } } });
  return { clock, app: createApp({ library, now: clock.now }) };
}

type App = ReturnType<typeof newsroom>["app"];

/** Names of the stories that a JSON Feed lists, in its order. */
async function listed(app: App, folder: string): Promise<readonly string[]> {
  const { items } = JSON.parse(await (await app.request(`${folder}feed.json`)).text());
  return items.map(({ id }: { id: string }) => id.slice(id.lastIndexOf("/") + 1));
}

const folders = [
  "/en/",
  "/uk/",
  "/en/summary/",
  "/en/tags/webinars/",
  "/en/summary/tags/webinars/",
  "/en/authors/newsroom/",
  "/en/tags/ukraine+webinars/",
  "/en/summary/tags/ukraine,webinars/",
  "/en/tags/-service/",
];

const documents = folders.flatMap((folder) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `${folder}${file}`));

describe("the notice of a story that has left a feed", () => {
  test("follows the feed's stories, beyond the limit, until exactly 14 days after the withdrawal", async () => {
    await checkEach(folders, String, async (folder) => {
      const { app, clock } = newsroom([...week, long], "2026-02-01T13:00:00Z");
      const seen = async () => [await listed(app, folder)];

      expect(await seen()).toEqual([["day-5", "day-4", "long-gone"]]);
      clock.set(justBefore);
      expect(await seen()).toEqual([["day-5", "day-4", "long-gone"]]);
      clock.set(end);
      expect(await seen()).toEqual([["day-5", "day-4"]]);
    });
  });

  test("gives the reason, and nothing of the story's text", async () => {
    await checkEach(documents, String, async (path) => {
      const { app, clock } = newsroom([...week, long], justBefore);
      const before = await (await app.request(path)).text();
      clock.set(end);
      const after = await (await app.request(path)).text();

      expect(before).toContain(reason);
      expect(before).not.toMatch(/(Lead|Text) of long-gone/);
      expect(after).not.toContain("long-gone");
    });
  });

  test("ends like a release, for caches that revalidate", async () => {
    await checkEach(documents, String, async (path) => {
      const { app, clock } = newsroom([...week, long], "2026-02-15T11:59:50Z");
      const ask = (headers: Record<string, string> = {}) => app.request(path, { headers });
      const before = await ask();
      const known = { "If-None-Match": etagOf(before) };
      const since = { "If-Modified-Since": before.headers.get("Last-Modified") ?? "" };

      expect(before.headers.get("Cache-Control")).toBe("public, max-age=10");
      expect(before.headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=10");
      expect([(await ask(known)).status, (await ask(since)).status]).toEqual([304, 304]);
      clock.set(end);
      expect([(await ask(known)).status, (await ask(since)).status]).toEqual([200, 200]);
      expect((await ask()).headers.get("Last-Modified")).toBe("Sun, 15 Feb 2026 12:00:00 GMT");
    });
  });
});

describe("a feed that shows a notice beyond its limit", () => {
  test("was updated when the story was withdrawn, and has its own newest change when the notice ends", async () => {
    const { app, clock } = newsroom([...week, long], justBefore);
    const updated = async () => /<updated>([^<]*)/.exec(await (await app.request("/en/atom.xml")).text())?.[1];

    expect(await updated()).toBe("2026-02-01T12:00:00.000Z");
    clock.set(end);
    expect(await updated()).toBe("2026-01-25T12:00:00.000Z");
  });

  test("shows all notices, however many, newest first", async () => {
    const many = Array.from({ length: 5 }, (_, index) => taken(`gone-${index}`, `2026-01-1${index}T12:00:00Z`));

    expect(await listed(newsroom([...week, ...many], justBefore).app, "/en/")).toEqual([
      "day-5",
      "day-4",
      "gone-4",
      "gone-3",
      "gone-2",
      "gone-1",
      "gone-0",
    ]);
  });

  test("shows a story once if it is within the limit anyway, and for as long as it is", async () => {
    const { app, clock } = newsroom([...week, taken("newest", "2026-01-31T12:00:00Z")], justBefore);

    expect(await listed(app, "/en/")).toEqual(["newest", "day-5"]);
    clock.set("2027-01-01T00:00:00Z");
    expect(await listed(app, "/en/")).toEqual(["newest", "day-5"]);
  });

  test("continues to show a notice that a release has pushed beyond the limit", async () => {
    const later = [10, 11].map((day) => story(`later-${day}`, { ...common, published: `2026-02-${day}T12:00:00Z` }));
    const { app, clock } = newsroom(
      [...later, ...week, taken("newest", "2026-01-31T12:00:00Z")],
      "2026-02-10T12:00:00Z",
    );

    expect(await listed(app, "/en/")).toEqual(["later-10", "newest"]);
    clock.set("2026-02-11T12:00:00Z");
    expect(await listed(app, "/en/")).toEqual(["later-11", "later-10", "newest"]);
    clock.set(end);
    expect(await listed(app, "/en/")).toEqual(["later-11", "later-10"]);
  });

  test("is never one that does not list the story: another topic, author or language, or a combination without it", async () => {
    const { app } = newsroom(
      [
        ...week,
        story("other-1", { section: "service", published: "2026-01-02T12:00:00Z" }),
        taken("long-gone", "2026-01-10T12:00:00Z", { languages: ["en"] }),
      ],
      justBefore,
    );

    expect(await listed(app, "/en/")).toContain("long-gone");
    for (const folder of ["/uk/", "/en/tags/service/", "/en/authors/anton-korzh/", "/en/tags/-webinars/"]) {
      expect(await listed(app, folder)).not.toContain("long-gone");
    }
  });

  test("keeps its number of archive documents, which show the notice in its place, before and after the end", async () => {
    const older = olderStories(archiveSize - 2);
    const { app, clock } = newsroom([...older, long, ...week], justBefore);
    const archive = async () => (await app.request("/en/archive/1/rss.xml")).text();
    const before = await archive();
    const [, previous] =
      /rel="prev-archive"[^>]*href="([^"]*)"/.exec(await (await app.request("/en/atom.xml")).text()) ?? [];

    expect(previous).toBe("https://news.example/en/archive/2/atom.xml");
    expect(before).toContain("Withdrawn: Story long-gone");
    expect((await listed(app, "/en/archive/1/")).slice(0, 3)).toEqual(["day-1", "long-gone", `older-${older.length}`]);
    expect(await listed(app, "/en/archive/2/")).toEqual(["day-5", "day-4", "day-3", "day-2"]);
    expect((await app.request("/en/archive/1/rss.xml")).headers.get("Cache-Control")).toBe("public, max-age=300");
    clock.set(end);
    expect(await archive()).toBe(before);
    expect(JSON.parse(await (await app.request("/en/feed.json")).text())).toMatchObject({
      next_url: "https://news.example/en/archive/2/feed.json",
    });
  });

  test("is listed in the directory, whose lifetime ends with the notice", async () => {
    const { app, clock } = newsroom([...week, long], "2026-02-15T11:59:50Z");
    const items = async () => {
      const { feeds } = JSON.parse(await (await app.request("/feeds.json")).text());
      return feeds.find(({ url }: { url: string }) => url === "https://news.example/en/rss.xml").items;
    };

    expect((await app.request("/feeds.json")).headers.get("Cache-Control")).toBe("public, max-age=10");
    expect(await items()).toBe(3);
    clock.set(end);
    expect(await items()).toBe(2);
  });
});

describe("a withdrawal", () => {
  test.each<[string, StoryFacts, string, boolean]>([
    ["whose story expires first, before that", { expires: "2026-02-05T00:00:00Z" }, "2026-02-04T23:59:59Z", true],
    ["whose story expires first, from then on", { expires: "2026-02-05T00:00:00Z" }, "2026-02-05T00:00:00Z", false],
    ["whose story expires later, after its 14 days", { expires: "2026-03-05T00:00:00Z" }, end, false],
    ["that was long ago", { withdrawn: { date: "2026-01-15T00:00:00Z", reason } }, date, false],
    ["that is dated in the future", { withdrawn: { date: "2026-06-01T00:00:00Z", reason } }, date, true],
    ["whose story is scheduled", { published: "2026-03-01T00:00:00Z" }, date, false],
  ])("%s", async (_, facts, now, isListed) => {
    const { app } = newsroom([...week, taken("long-gone", "2026-01-10T12:00:00Z", facts)], now);

    expect((await listed(app, "/en/")).includes("long-gone")).toBe(isListed);
  });
});
