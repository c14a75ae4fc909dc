import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { noticePeriod } from "../../src/domain/catalogue.ts";
import { feedPaths, navigation } from "../support/app.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

const second = 1000;
const day = 86_400;
const beginning = Date.parse("2026-02-01T00:00:00Z");
const at = (seconds: number) => new Date(beginning + seconds * second).toISOString();

/** Moments within a few days, in seconds: close enough together for lifetimes of minutes, far enough apart for those of a day. */
const moment = fc.oneof(
  fc.integer({ min: -2 * day, max: 2 * day }),
  fc.integer({ min: -400, max: 400 }),
  fc.integer({ min: -4000, max: 4000 }),
);

const anyStories = fc
  .array(
    fc.record({
      published: moment,
      life: fc.option(
        moment.map((seconds) => Math.abs(seconds) + 1),
        { nil: undefined },
      ),
      noticeEnd: fc.option(moment, { nil: undefined }),
      releasedAt: fc.option(moment, { nil: undefined }),
      languages: fc.subarray(["uk", "en", "ru"], { minLength: 1 }),
      own: fc.dictionary(fc.constantFrom("uk", "en"), fc.tuple(moment, moment)),
      tags: fc.subarray(["ukraine", "peace-talks"], { minLength: 1 }),
      authors: fc.subarray(["anton-korzh", "newsroom"], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((stories) =>
    stories.map(({ published, life, noticeEnd, releasedAt, own, ...facts }, index) => ({
      id: `story-${index}`,
      published: [published, ...Object.values(own).map(([from]) => from)],
      noticeEnd,
      releasedAt,
      expires: [life === undefined ? undefined : published + life, ...Object.values(own).map(([, until]) => until)],
      drafts: story(`story-${index}`, {
        ...facts,
        own: Object.fromEntries(
          Object.entries(own).map(([tag, [from, until]]) => [tag, { published: at(from), expires: at(until) }]),
        ),
        formerly: [`before-${index}`],
        published: at(published),
        ...(life !== undefined && { expires: at(published + life) }),
        ...(noticeEnd !== undefined && {
          withdrawn: { date: at(noticeEnd - noticePeriod / second), reason: "It was wrong." },
        }),
      }),
    })),
  );

const feeds = feedPaths.filter((path) => !/service|webinars/.test(path));
const others = [
  "/",
  "/uk/",
  "/en/tags/peace-talks/",
  "/uk/authors/newsroom/",
  "/en/build?all=ukraine",
  "/uk/articles/story-0",
  "/uk/articles/before-0",
  "/uk/articles/never",
  "/uk/archive/1/",
  "/uk/archive/1/rss.xml",
  "/uk/archive/2/atom.xml",
  "/en/summary/feed.json",
  "/en/tags/peace-talks+ukraine/atom.xml",
  "/en/tags/-peace-talks/rss.xml",
  "/opml.xml",
  "/uk/opml.xml",
  "/feeds.json",
  "/sitemap.xml",
  "/sitemap-1.xml",
  "/news-sitemap.xml",
];

/** For how many seconds a cache may use a response, including staleness. */
function lifetime(header: string | null): number {
  const directives = [...(header ?? "").matchAll(/([a-z-]+)=(\d+)/g)].map(([, name, value]) => [name, Number(value)]);
  const seconds = Object.fromEntries(directives) as Readonly<Record<string, number>>;
  expect(seconds).toHaveProperty("max-age");
  return (seconds["max-age"] ?? 0) + Math.max(seconds["stale-while-revalidate"] ?? 0, seconds["stale-if-error"] ?? 0);
}

describe.each([
  ["feeds", feeds, {}],
  ["pages about feeds", feeds, navigation],
  ["all else", others, {}],
  ["all else, to browsers", others, navigation],
] as const)("over any calendar, for %s", (_, paths, request) => {
  test("no lifetime, at a client or the edge, including staleness, extends past a change of the response", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyStories,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...paths),
        moment,
        fc.integer({ min: 0, max: 999 }),
        async (stories, items, path, seconds, milliseconds) => {
          const library = libraryOf(
            stories.map(({ drafts }) => drafts),
            {
              site: { ...site, feed: { items, maxAge: 300 } },
              releasedAt: Object.fromEntries(
                stories.flatMap(({ id, releasedAt }) => (releasedAt === undefined ? [] : [[id, at(releasedAt)]])),
              ),
            },
          );
          const now = beginning + seconds * second + milliseconds;
          const ask = (time: number) => createApp({ library, now: () => time }).request(path, request);
          const seen = async (response: Response) => [
            response.status,
            response.headers.get("ETag"),
            response.headers.get("Location"),
            await response.text(),
          ];
          const answer = await ask(now);
          const { headers } = answer;
          const until =
            now +
            Math.max(lifetime(headers.get("Cache-Control")), lifetime(headers.get("Cloudflare-CDN-Cache-Control"))) *
              second;
          const kept = await seen(answer);

          // News sitemaps list articles for two days.
          const turns = stories
            .flatMap(({ published, expires, noticeEnd, releasedAt }) => [
              ...published,
              ...expires,
              noticeEnd,
              releasedAt,
              ...published.map((each) => each + 2 * day),
            ])
            .filter((turn) => turn !== undefined)
            .map((turn) => beginning + turn * second)
            .filter((turn) => turn > now && turn < until);
          for (const turn of new Set(turns)) expect(await seen(await ask(turn))).toEqual(kept);
        },
      ),
      { numRuns: 150 },
    );
  });
});
