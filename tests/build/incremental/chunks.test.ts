import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf } from "../../../src/build/stories/chunks.ts";

const anyFolders = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 200 }).map(sorted);

function sorted(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `2026-${number}`).sort();
}

test("every story is in one chunk, in order", () => {
  fc.assert(
    fc.property(anyFolders, (folders) => {
      const chunks = chunksOf(folders);
      expect(chunks.flatMap((chunk) => chunk.folders)).toEqual(folders);
      expect(chunks.every((chunk) => chunk.folders.length > 0)).toBe(true);
    }),
  );
});

test("chunks of other stories have other names", () => {
  fc.assert(
    fc.property(
      anyFolders.chain((all) => fc.tuple(fc.constant(all), fc.subarray([...all]))),
      ([some, others]) => {
        const names = new Map(chunksOf(some).map(({ name, folders }) => [name, folders]));
        for (const { name, folders } of chunksOf(others)) expect(names.get(name) ?? folders).toEqual(folders);
      },
    ),
  );
});

test("one more story changes only its own chunk, or splits it in two", () => {
  fc.assert(
    fc.property(anyFolders, fc.nat(999), (folders, more) => {
      const before = new Set(chunksOf(folders).map(({ name }) => name));
      const after = chunksOf([...folders, `2026-${more}-more`].sort());
      const added = after.filter(({ name }) => !before.has(name));
      expect(added.length).toBeLessThanOrEqual(2);
      expect(before.size).toBeLessThanOrEqual(after.length - added.length + 1);
    }),
  );
});

test.each([
  [200, 10, 50],
  [16_000, 1500, 2500],
  [100_000, 1000, 2500],
])("%i stories are in between %i and %i chunks", (stories, least, most) => {
  const chunks = chunksOf(sorted([...new Array(stories).keys()])).length;
  expect(chunks).toBeGreaterThan(least);
  expect(chunks).toBeLessThan(most);
});
