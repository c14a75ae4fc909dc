import fc from "fast-check";
import { expect, test } from "vitest";
import { feedTag, hashFeed } from "../../src/http/feed-document.ts";
import { digestTable, entryColumn, entryDigestsLength } from "../../src/pack/digests.ts";
import { variants } from "../../src/urls/feed-ref.ts";

/** Digests of entries. All words differ, but by little: a hash that adds or exchanges them would not tell them apart. */
const count = 60;
const words = Uint32Array.from({ length: (count * entryDigestsLength) / 4 }, (_, index) => index);
const entryDigests = digestTable(new Uint8Array(words.buffer), entryDigestsLength);

const word = fc.oneof(fc.nat(3), fc.integer());
const facts = fc.record({
  envelope: fc.tuple(word, word),
  shown: fc.uniqueArray(fc.nat(count - 1), { maxLength: 55 }),
  updated: fc.oneof(
    fc.nat(3),
    fc.nat(3).map((count) => count * 2 ** 32),
    fc.integer({ min: -1e12, max: 4e12 }),
  ),
  newestArchive: fc.nat(3),
  archive: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  variant: fc.constantFrom(...variants),
});
type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;

function tagOf({ envelope, archive, variant, shown, ...changing }: Facts): string {
  const entries = entryDigests.combine(shown, entryColumn(variant));
  return feedTag(hashFeed(envelope, entries, archive === undefined ? {} : { archive }, changing));
}

/** What the document's bytes follow from. */
function seen({ archive, newestArchive, variant, shown, updated, envelope }: Facts): string {
  const entries = shown.length > 0 ? [variant, shown] : [];
  return JSON.stringify([envelope, entries, updated, archive === undefined ? newestArchive : 0]);
}

const names = ["envelope", "shown", "updated", "newestArchive", "archive", "variant"] as const;

test("two documents have the same tag if and only if nothing that they are made of differs", () => {
  fc.assert(
    fc.property(facts, facts, fc.subarray([...names], { maxLength: 2 }), (one, different, changed) => {
      const other = { ...one, ...Object.fromEntries(changed.map((name) => [name, different[name]])) };
      expect(tagOf(other) === tagOf(one)).toBe(seen(other) === seen(one));
    }),
    { numRuns: 2000 },
  );
});

test("the order of the entries, a missing one and a repeated one change the tag", () => {
  fc.assert(
    fc.property(facts, fc.nat(), fc.nat(), (one, from, to) => {
      fc.pre(one.shown.length > 1);
      const [first, second] = [from % one.shown.length, to % one.shown.length];
      const shown = one.shown.with(first, one.shown[second] ?? 0).with(second, one.shown[first] ?? 0);
      if (first !== second) expect(tagOf({ ...one, shown })).not.toBe(tagOf(one));
      expect(tagOf({ ...one, shown: one.shown.toSpliced(first, 1) })).not.toBe(tagOf(one));
      expect(tagOf({ ...one, shown: one.shown.toSpliced(first, 0, second) })).not.toBe(tagOf(one));
    }),
  );
});
