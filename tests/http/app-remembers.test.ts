import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archiveSize } from "../../src/domain/archives.ts";
import { appOf, feedPaths, navigation, stories, today } from "../support/app.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { libraryOf } from "../support/library.ts";
import { olderStories } from "../support/older-stories.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

/*
 * The state and body of a feed that has been requested are kept in memory. That must make no difference: an app that gets many
 * requests answers each as a new app would.
 */

const changing = [
  ...stories,
  story("later", { published: "2026-02-02T12:00:00Z", tags: ["ukraine", "peace-talks"] }),
  story("shortly", { published: "2026-02-01T10:00:00Z", expires: "2026-02-03T00:00:00Z" }),
];
const moments = [
  ...["2026-02-01T12:00:00Z", "2026-02-01T12:00:01Z", "2026-02-02T11:59:59.999Z", "2026-02-02T12:00:00Z"],
  ...["2026-02-02T23:59:00Z", "2026-02-03T00:00:00Z", "2026-02-04T00:00:00Z"],
];

async function seen(response: Response) {
  return [response.status, [...response.headers], await response.text()];
}

const etag = (response: Response) => response.headers.get("ETag") ?? "";

test("an app that has answered before gives the same responses as a new one, at every moment", async () => {
  const clock = fakeClock(moments[0] ?? "");
  const library = libraryOf(changing);
  const kept = createApp({ library, now: clock.now });
  // An app that has not answered any request.
  const fresh = () => createApp({ library, now: clock.now });
  for (const moment of moments) {
    clock.set(moment);
    for (const path of feedPaths) {
      const conditional = { headers: { "If-None-Match": etag(await fresh().request(path)) } };
      const head = { method: "HEAD" };
      for (const asked of [{}, {}, conditional, head, navigation]) {
        const answer = await kept.request(path, asked);
        expect(await seen(answer)).toEqual(await seen(await fresh().request(path, asked)));
      }
    }
  }
});

const pagesAndLists = [
  ...["/", "/uk/", "/en/", "/uk/tags/ukraine/", "/en/tags/ukraine/", "/uk/authors/newsroom/", "/json-feed-extension"],
  ...[
    "/uk/build",
    "/en/build",
    "/uk/build?all=ukraine",
    "/uk/build?any=ukraine",
    "/uk/articles/feeds",
    "/en/articles/feeds",
  ],
  ...["/opml.xml", "/uk/opml.xml", "/en/opml.xml", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt", "/feeds.json"],
];

test("no page or list is confused with another that is in memory", async () => {
  const kept = appOf(changing);
  for (const time of ["first", "again"]) {
    for (const path of pagesAndLists) {
      const expected = await seen(await appOf(changing).request(path));
      expect([path, time, ...(await seen(await kept.request(path)))]).toEqual([path, time, ...expected]);
      expect([path, expected[0]]).toEqual([path, 200]);
    }
  }
});

test("the list of a feed is looked up once", async () => {
  const { catalogue, ...library } = libraryOf(stories);
  const lookedUp: string[] = [];
  const tags = new Map(catalogue.tags);
  const has = tags.has.bind(tags);
  tags.has = (slug) => {
    lookedUp.push(slug);
    return has(slug);
  };
  const app = createApp({ library: { ...library, catalogue: { ...catalogue, tags } }, now: fakeClock(today).now });
  await app.request("/uk/tags/ukraine/rss.xml");
  expect(lookedUp).toContain("ukraine");
  lookedUp.length = 0;
  expect((await app.request("/uk/tags/ukraine/rss.xml")).status).toBe(200);
  expect(lookedUp).toEqual([]);
});

test("an archive document is not answered from memory once it no longer exists", async () => {
  const days = [1, 2, 3].map((day) => {
    const published = `2026-01-0${day}T12:00:00Z`;
    return story(`day-${day}`, { published, ...(day === 3 && { expires: "2026-01-07T00:00:00Z" }) });
  });
  const clock = fakeClock("2026-01-06T00:00:00Z");
  const library = libraryOf([...olderStories(archiveSize), ...days], {
    site: { ...site, feed: { items: 2, maxAge: 300 } },
  });
  const app = createApp({ library, now: clock.now });
  const statuses = async () => [
    (await app.request("/uk/archive/1/rss.xml")).status,
    (await app.request("/uk/archive/2/rss.xml")).status,
  ];
  expect(await statuses()).toEqual([200, 200]);
  // One article fewer of the feed is beyond its first document.
  clock.set("2026-01-07T00:00:00Z");
  expect(await statuses()).toEqual([200, 307]);
});

test("a query makes no difference to what is in memory, but another path does", async () => {
  const app = appOf();
  const first = await seen(await app.request("/uk/rss.xml"));
  expect(await seen(await app.request("/uk/rss.xml?utm_source=x&raw"))).toEqual(first);
  expect((await app.request("/uk/rss.xml/")).status).toBe(308);
  expect((await app.request("//uk/rss.xml")).status).toBe(404);
  expect((await app.request("/ua/rss.xml")).status).toBe(308);
});

test("what is in memory for GET does not answer other methods", async () => {
  const app = appOf();
  await app.request("/uk/rss.xml");
  const methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"];
  const statuses = await Promise.all(
    methods.map(async (method) => (await app.request("/uk/rss.xml", { method })).status),
  );
  expect(statuses).toEqual([405, 405, 405, 405, 204]);
});
