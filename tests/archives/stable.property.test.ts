import fc from "fast-check";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { archiveOrder } from "../../src/domain/archive-order.ts";
import { archiveSize } from "../../src/domain/archives.ts";
import type { Instant } from "../../src/domain/article.ts";
import { everything } from "../../src/domain/lists.ts";
import { at } from "../../src/domain/required.ts";
import { formats } from "../../src/formats/formats.ts";
import { refPath, subscription } from "../../src/urls/feed-ref.ts";
import { type Change, minute, type NewsroomOverTime, newsroomOverTime } from "./newsroom-over-time.ts";

/** Lists of several kinds, each with the tags of what it lists. */
const lists: readonly (readonly [folder: string, language: string, isListed: (tags: readonly string[]) => boolean])[] =
  [
    ["/uk/", "uk", () => true],
    ["/en/", "en", () => true],
    ["/uk/summary/tags/peace-talks/", "uk", (tags) => tags.includes("peace-talks")],
    ["/uk/authors/anton-korzh/", "uk", () => true],
    ["/uk/tags/peace-talks+ukraine/", "uk", (tags) => tags.includes("peace-talks")],
    ["/uk/tags/-peace-talks/", "uk", (tags) => !tags.includes("peace-talks")],
  ];

const language = fc.constantFrom("uk", "uk", "en");
const tags = fc.constantFrom(["ukraine", "peace-talks"], ["ukraine", "peace-talks"], ["ukraine"]);
const which = fc.nat({ max: 400 });
/** Multiples of a minute, so that many fall on the same moment. */
const minutes = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * minute);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("publish"), before: minutes(3), language, tags }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("publish"), before: minutes(300), language, tags }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("schedule"), ahead: minutes(60), language, tags }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("translate"),
      which,
      language,
      before: fc.option(minutes(3), { freq: 2, nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("expire"), which, after: minutes(60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("correct"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw"), which }) },
);

const anySteps = fc.array(
  fc.record({
    passed: fc.integer({ min: 1, max: 40 }).map((count) => count * minute),
    changes: fc.array(anyChange, { maxLength: 8 }),
    items: fc.option(fc.constantFrom(1, 10, 49, 50, 51, 80, 120), { nil: undefined, freq: 3 }),
  }),
  { minLength: 12, maxLength: 12, size: "max" },
);

interface Seen {
  readonly at: Instant;
  readonly text: string;
}

test("articles take the positions of an archive in the order in which they are released, and keep them", () => {
  fc.assert(
    fc.property(anySteps, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 5 }), (steps, uk, en) => {
      const newsroom = newsroomOverTime({ uk, en });
      const known = new Map<string, readonly string[]>();
      for (const { passed, changes } of steps) {
        newsroom.deploy(passed, changes);
        const { catalogue } = newsroom.library();
        for (const language of ["uk", "en"]) {
          for (const selection of [everything, { kind: "tag", slug: "peace-talks" }] as const) {
            const path = refPath(subscription(language, selection));
            const before = known.get(path) ?? [];
            const positions = Array.from(archiveOrder(catalogue.times, catalogue.list(language, selection)))
              .filter((number) => at(catalogue.times.published, number) <= newsroom.now())
              .map((number) => catalogue.address(number).slug)
              .reverse();
            expect(positions.slice(0, before.length)).toEqual(before);
            known.set(path, positions);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("no archive document that was complete changes, except in its own entries, and no feed loses an entry", async () => {
  await fc.assert(
    fc.asyncProperty(
      anySteps,
      fc.integer({ min: 90, max: 152 }),
      fc.integer({ min: 40, max: 60 }),
      async (steps, uk, en) => {
        const newsroom = newsroomOverTime({ uk, en });
        const complete = new Map<string, Seen>();
        await check(newsroom, complete);
        for (const { passed, changes, items } of steps) {
          newsroom.deploy(passed, changes, items);
          await check(newsroom, complete);
        }
      },
    ),
    { numRuns: 3 },
  );
}, 60_000);

/** Reads every document of every list. @param complete the complete archive documents that were read, by path */
async function check(newsroom: NewsroomOverTime, complete: Map<string, Seen>): Promise<void> {
  const now = newsroom.now();
  const app = createApp({ library: newsroom.library(), now: () => now });
  for (const [folder, language, isListed] of lists) {
    const released = newsroom.released(language, isListed);
    for (const { file } of formats) {
      const read = async (path: string) => {
        const response = await app.request(path);
        expect([path, response.status]).toEqual([path, 200]);
        return response.text();
      };

      const chain = new Map<string, string>();
      for (let path: string | undefined = folder + file; path !== undefined && !chain.has(path); ) {
        const text = await read(path);
        chain.set(path, text);
        path = previousIn(text);
      }
      const found = new Set([...chain.values()].flatMap((text) => [...entriesIn(text).keys()]));
      expect([...found].sort()).toEqual(released.filter((id) => !newsroom.isExpired(language, id)).sort());

      for (let number = 1; number <= Math.floor(released.length / archiveSize); number++) {
        const path = `${folder}archive/${number}/${file}`;
        const text = chain.get(path) ?? (await read(path));
        const before = complete.get(path);
        if (before) expectSame(newsroom, language, before, text);
        complete.set(path, { at: now, text });
      }
      for (const [path, text] of chain) {
        if (path.includes("/archive/")) expect(entriesIn(text).size).toBeLessThanOrEqual(archiveSize);
      }
    }
  }
}

/** Expects the same bytes, unless an entry has expired, or was corrected or withdrawn: then the same other entries. */
function expectSame(newsroom: NewsroomOverTime, language: string, { at, text }: Seen, now: string): void {
  const before = entriesIn(text);
  const kept = [...before].filter(([id]) => !newsroom.isExpired(language, id));
  const untouched = kept.filter(([id]) => !newsroom.isChanged(language, id, at));
  if (untouched.length === before.size) {
    expect(now).toBe(text);
    return;
  }
  const entries = entriesIn(now);
  expect([...entries.keys()]).toEqual(kept.map(([id]) => id));
  for (const [id, entry] of untouched) expect(entries.get(id)).toBe(entry);
}

/** Returns the entries of a document in any of the formats, by id. */
function entriesIn(text: string): ReadonlyMap<string, string> {
  const entries: readonly string[] = text.startsWith("{")
    ? JSON.parse(text).items.map((item: unknown) => JSON.stringify(item))
    : (text.match(/<(item|entry)[ >].*?<\/\1>/gs) ?? []);
  return new Map(entries.map((entry) => [/tag:news\.example,2026:[a-z]+\/(s\d+)/.exec(entry)?.[1] ?? entry, entry]));
}

function previousIn(text: string): string | undefined {
  const url = text.startsWith("{")
    ? JSON.parse(text).next_url
    : /rel="prev-archive"[^>]*href="([^"]*)"/.exec(text)?.[1];
  return url && new URL(url).pathname;
}
