import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archiveSize } from "../../src/domain/archives.ts";
import { appOf, etagOf } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { olderStories } from "../support/older-stories.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";

/** Current documents of two entries. The first two of seven stories a day apart complete an archive document; the last is scheduled. */
const small = { ...site, feed: { items: 2, maxAge: 300 } };
const older = olderStories(archiveSize - 2);
const week = [
  ...older,
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => story(`day-${day}`, { published: `2026-01-0${day}T12:00:00Z` })),
];
const app = appOf(week, { site: small }, "2026-01-06T18:00:00Z");

async function ids(path: string, newsroom = app): Promise<readonly string[]> {
  const root = xmlTree(await (await newsroom.request(path)).text());
  return elements(root, "entry").map((entry) => textOf(elements(entry, "id")[0] ?? entry).replace(/^.*\//, ""));
}

describe("archive documents", () => {
  test("hold what the current document leaves out, numbered from the oldest", async () => {
    expect(await ids("/uk/atom.xml")).toEqual(["day-6", "day-5"]);
    expect(await ids("/uk/archive/2/atom.xml")).toEqual(["day-6", "day-5", "day-4", "day-3"]);
    expect(await ids("/uk/archive/1/atom.xml")).toEqual([
      ...["day-2", "day-1"],
      ...older.map((_, index) => `older-${archiveSize - 2 - index}`),
    ]);
  });

  test("have each entry byte for byte as the feed last had it", async () => {
    const text = await (await app.request("/uk/archive/2/rss.xml")).text();
    const fresh = await (await appOf(week, { site: small }, "2026-01-04T18:00:00Z").request("/uk/rss.xml")).text();
    const items = (document: string) => document.match(/<item>.*?<\/item>/gs);

    expect(items(fresh)).toHaveLength(2);
    expect(items(text)?.slice(-2)).toEqual(items(fresh));
  });

  test("redirect to the current document if they are next, and are not found beyond that", async () => {
    const next = await app.request("/uk/archive/3/rss.xml?a=1");
    const beyond = await app.request("/uk/archive/4/rss.xml");

    expect([next.status, next.headers.get("Location")]).toEqual([307, "/uk/rss.xml?a=1"]);
    expect(beyond.status).toBe(404);
    expect(await beyond.text()).toContain("https://news.example/uk/archive/2/");
  });

  test("are not redirected once they exist", async () => {
    const shortlyBefore = appOf(week, { site: small }, "2026-01-05T11:59:50Z");
    const { headers } = await shortlyBefore.request("/uk/archive/2/rss.xml");

    expect(headers.get("Cache-Control")).toBe("public, max-age=10");
  });

  test.each(["0", "-1", "01", "1.5", "1e3", "x", "9999999", "%00", "__proto__"])(
    "number %s is not found",
    async (number) => {
      expect((await app.request(`/uk/archive/${number}/rss.xml`)).status).toBe(404);
    },
  );

  test("keep their tags at a release once they are complete; the one that is being filled gets the new entry", async () => {
    const clock = fakeClock("2026-01-07T11:59:59Z");
    const later = createApp({ library: libraryOf(week, { site: small }), now: clock.now });
    const paths = ["/uk/archive/1/rss.xml", "/uk/archive/1/atom.xml", "/uk/archive/1/feed.json"];
    const etags = () => Promise.all(paths.map(async (path) => etagOf(await later.request(path))));
    const before = await etags();

    expect((await later.request("/uk/archive/2/rss.xml")).headers.get("Cache-Control")).toBe("public, max-age=1");
    clock.set("2026-01-07T12:00:00Z");

    expect(await etags()).toEqual(before);
    expect(await ids("/uk/archive/2/atom.xml", later)).toEqual(["day-7", "day-6", "day-5", "day-4", "day-3"]);
  });

  test.each([1, 2, 3, 10, 49, 50, 51, 54, 60, 500])(
    "are the same bytes once they are complete, with %i entries in the current document, which has or leads to the others",
    async (items) => {
      const limited = appOf(week, { site: { ...site, feed: { items, maxAge: 300 } } }, "2026-01-06T18:00:00Z");
      const first = async (newsroom: typeof app) => (await newsroom.request("/uk/archive/1/atom.xml")).text();
      const chain: string[] = [];
      let address: string | undefined = "/uk/atom.xml";
      while (address) {
        chain.push(...(await ids(address, limited)));
        const text: string = await (await limited.request(address)).text();
        address = /rel="prev-archive"[^>]*href="([^"]*)"/.exec(text)?.[1];
      }

      expect(await first(limited)).toBe(await first(app));
      expect(new Set(chain).size).toBe(week.length - 1);
    },
  );

  test("contain no scheduled article", async () => {
    for (const path of ["/uk/archive/1/rss.xml", "/uk/archive/2/rss.xml", "/uk/archive/3/rss.xml"]) {
      expect(await (await app.request(path)).text()).not.toContain("day-7");
    }
  });
});

describe("a back-dated story", () => {
  const back = story("back-dated", { published: "2025-06-01T12:00:00Z", tags: ["ukraine", "peace-talks"] });
  const deploy = "2026-01-06T15:00:00Z";
  const after = appOf([...week, back], { site: small, releasedAt: { "back-dated": deploy } }, "2026-01-06T18:00:00Z");

  test("is in the archive document that is being filled, by its date; a complete one keeps its bytes", async () => {
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      const text = async (newsroom: typeof app) => (await newsroom.request(`/uk/archive/1/${file}`)).text();

      expect(await text(after)).toBe(await text(app));
    }
    expect(await ids("/uk/archive/2/atom.xml", after)).toEqual(["day-6", "day-5", "day-4", "day-3", "back-dated"]);
    expect(await ids("/uk/atom.xml", after)).toEqual(["day-6", "day-5"]);
  });

  test("dates the document that it was added to, and does not date itself", async () => {
    const response = await after.request("/uk/archive/2/atom.xml");
    const text = await response.text();

    expect(response.headers.get("Last-Modified")).toBe("Tue, 06 Jan 2026 15:00:00 GMT");
    expect(/<updated>([^<]*)</.exec(text)?.[1]).toBe("2026-01-06T15:00:00.000Z");
    expect(text).toContain("<published>2025-06-01T12:00:00.000Z</published>");
    expect(text.split("2026-01-06T15:00:00.000Z")).toHaveLength(2);
  });

  test("older than all others is what the newest archive document has to hold", async () => {
    const facts = { site: { ...site, feed: { items: 54, maxAge: 300 } }, releasedAt: { oldest: deploy } };
    const oldest = story("oldest", { published: "2024-01-01T12:00:00Z" });
    const [before, then] = [week, [...week, oldest]].map((each) => appOf(each, facts, "2026-01-06T18:00:00Z"));
    const current = async (newsroom = app) => (await newsroom.request("/uk/atom.xml")).text();

    expect(await current(before)).toContain("<fh:complete/>");
    expect(await current(then)).toContain('href="https://news.example/uk/archive/2/atom.xml"');
    expect(await ids("/uk/archive/2/atom.xml", then)).toEqual(["day-6", "day-5", "day-4", "day-3", "oldest"]);
  });

  test("is the same in a combination of topics", async () => {
    const stories = [
      ...olderStories(archiveSize, { tags: ["ukraine", "peace-talks"] }),
      ...[1, 2, 3].map((day) =>
        story(`day-${day}`, { published: `2026-01-0${day}T12:00:00Z`, tags: ["ukraine", "peace-talks"] }),
      ),
    ];
    const facts = { site: small, releasedAt: { "back-dated": deploy } };
    const [before, then] = [stories, [...stories, back]].map((each) => appOf(each, facts, "2026-01-06T18:00:00Z"));
    const folder = "/uk/tags/peace-talks+ukraine/archive";

    expect(await ids(`${folder}/1/atom.xml`, then)).toEqual(await ids(`${folder}/1/atom.xml`, before));
    expect(await ids(`${folder}/2/atom.xml`, then)).toEqual(["day-3", "day-2", "day-1", "back-dated"]);
  });
});
