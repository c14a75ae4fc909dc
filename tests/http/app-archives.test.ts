import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { appOf, etagOf } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";
import { elements, textOf, xmlTree } from "../support/xml-tree.ts";

/** Two entries per document, seven stories a day apart, the last of which is scheduled for the 7th. */
const small = { ...site, feed: { items: 2, maxAge: 300 } };
const week = [1, 2, 3, 4, 5, 6, 7].map((day) => story(`day-${day}`, { published: `2026-01-0${day}T12:00:00Z` }));
const app = appOf(week, { site: small }, "2026-01-06T18:00:00Z");

async function ids(path: string): Promise<readonly string[]> {
  const root = xmlTree(await (await app.request(path)).text());
  return elements(root, "entry").map((entry) => textOf(elements(entry, "id")[0] ?? entry).replace(/^.*\//, ""));
}

describe("archive documents", () => {
  test("hold what the current document leaves out, numbered from the oldest", async () => {
    expect(await ids("/uk/atom.xml")).toEqual(["day-6", "day-5"]);
    expect(await ids("/uk/archive/2/atom.xml")).toEqual(["day-4", "day-3"]);
    expect(await ids("/uk/archive/1/atom.xml")).toEqual(["day-2", "day-1"]);
  });

  test("have each entry byte for byte as the feed last had it", async () => {
    const text = await (await app.request("/uk/archive/2/rss.xml")).text();
    const fresh = await (await appOf(week, { site: small }, "2026-01-04T18:00:00Z").request("/uk/rss.xml")).text();
    const items = (document: string) => document.match(/<item>.*<\/item>/gs);

    expect(items(text)).toEqual(items(fresh));
  });

  test("redirect to the current document if they are next, and are not found beyond that", async () => {
    const next = await app.request("/uk/archive/3/rss.xml?a=1");
    const beyond = await app.request("/uk/archive/4/rss.xml");

    expect([next.status, next.headers.get("Location")]).toEqual([307, "/uk/rss.xml?a=1"]);
    expect(beyond.status).toBe(404);
    expect(await beyond.text()).toContain("https://news.example/uk/archive/2/");
  });

  test("are not redirected once they exist", async () => {
    const shortlyBefore = appOf(week, { site: small }, "2026-01-07T11:59:50Z");
    const { headers } = await shortlyBefore.request("/uk/archive/3/rss.xml");

    expect(headers.get("Cache-Control")).toBe("public, max-age=10");
  });

  test.each(["0", "-1", "01", "1.5", "1e3", "x", "9999999", "%00", "__proto__"])(
    "number %s is not found",
    async (number) => {
      expect((await app.request(`/uk/archive/${number}/rss.xml`)).status).toBe(404);
    },
  );

  test("keep their tags at a release, and a new one begins when it is full", async () => {
    const clock = fakeClock("2026-01-07T11:59:59Z");
    const later = createApp({ library: libraryOf(week, { site: small }), now: clock.now });
    const paths = ["/uk/archive/1/rss.xml", "/uk/archive/2/atom.xml", "/uk/archive/2/feed.json"];
    const etags = () => Promise.all(paths.map(async (path) => etagOf(await later.request(path))));
    const before = await etags();

    clock.set("2026-01-07T12:00:00Z");

    expect(await etags()).toEqual(before);
    expect((await later.request("/uk/archive/3/rss.xml")).status).toBe(200);
  });

  test("contain no scheduled article", async () => {
    for (const path of ["/uk/archive/1/rss.xml", "/uk/archive/2/rss.xml", "/uk/archive/3/rss.xml"]) {
      expect(await (await app.request(path)).text()).not.toContain("day-7");
    }
  });
});
