import fc from "fast-check";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { noticePeriod } from "../../src/domain/catalogue.ts";
import { announceChanges } from "../../src/http/announce-changes.ts";
import { etagOf, feedPaths } from "../support/app.ts";
import { isDocument } from "../support/every-feed.ts";
import { isParsedFile } from "../support/formats.ts";
import { libraryOf } from "../support/library.ts";
import { site } from "../support/site.ts";
import { story } from "../support/story.ts";

const second = 1000;
const midnight = Date.parse("2026-02-01T00:00:00Z");
const at = (seconds: number) => new Date(midnight + seconds * second).toISOString();

/** All within a few minutes, so that one run has several changes, some of them far below what feeds show. */
const anyStories = fc
  .array(
    fc.record({
      published: fc.integer({ min: -60, max: 80 }),
      life: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined, freq: 2 }),
      noticeEnd: fc.option(fc.integer({ min: -60, max: 160 }), { nil: undefined, freq: 2 }),
      languages: fc.subarray(["uk", "en", "ru"], { minLength: 1 }),
      own: fc.dictionary(
        fc.constantFrom("uk", "en"),
        fc.integer({ min: -60, max: 80 }).map((seconds) => ({ published: at(seconds) })),
      ),
      tags: fc.subarray(["ukraine", "service", "peace-talks"], { minLength: 1 }),
      authors: fc.subarray(["anton-korzh", "newsroom"], { minLength: 1 }),
    }),
    { maxLength: 9 },
  )
  .map((stories) =>
    stories.map(({ published, life, noticeEnd, ...facts }, index) =>
      story(`story-${index}`, {
        ...facts,
        published: at(published),
        ...(life !== undefined && { expires: at(published + life) }),
        ...(noticeEnd !== undefined && {
          withdrawn: { date: at(noticeEnd - noticePeriod / second), reason: "It was wrong." },
        }),
      }),
    ),
  );

const paths = feedPaths
  .flatMap((path) => [path, path.replace(/\/(uk|en|ru)\//, "$&summary/")])
  .filter((path) => isDocument(path));

test("hubs are notified of exactly the documents whose tags differ from those of a minute before", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyStories,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
      async (stories, items, minute) => {
        const library = libraryOf(stories, { site: { ...site, feed: { items, maxAge: 300 } } });
        const scheduledTime = midnight + minute * 60 * second;
        const notified: string[] = [];
        await announceChanges(library.catalogue, scheduledTime, {
          fetch: async (_, { body }) => {
            notified.push(...new URLSearchParams(String(body)).getAll("hub.url"));
            return new Response(null, { status: 204 });
          },
          wait: () => Promise.reject(new Error("Nothing to wait for")),
          log: () => undefined,
        });
        const tags = (now: number) => {
          const app = createApp({ library, now: () => now });
          return Promise.all(paths.map(async (path) => etagOf(await app.request(path))));
        };
        const [before, after] = [await tags(scheduledTime - 60 * second), await tags(scheduledTime)];
        const differ = paths.filter((_, index) => before[index] !== after[index]);

        const expected = differ.map((path) => new URL(path, site.origin).href);
        expect(notified).toEqual(expect.arrayContaining(expected));
        // The only change may be one that another format leaves out.
        expect(notified.filter(isParsedFile).sort()).toEqual(expected.filter(isParsedFile).sort());
      },
    ),
    { numRuns: 40 },
  );
});
