import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archiveCount, archiveWindow, windowOf } from "../../src/domain/window.ts";
import { allOf, anyList, timesOf } from "./calendar.ts";

describe("archives", () => {
  const days = [{ published: 700 }, { published: 600 }, { published: 500 }, { published: 400 }, { published: 300 }];
  const times = timesOf(days);

  test("are numbered from the oldest and are full, so that a release changes none of them", () => {
    const before = archiveWindow(times, allOf(days), 2, 1, 600);
    const after = archiveWindow(times, allOf(days), 2, 1, 700);

    expect(before.shown).toEqual([3, 4]);
    expect(after).toEqual(before);
  });

  test.each([
    [300, 0],
    [400, 0],
    [500, 1],
    [600, 1],
    [700, 2],
  ])("at %i, with two articles per document, there are %i", (now, expected) => {
    expect(archiveCount(windowOf(times, allOf(days), 2, now), 2)).toBe(expected);
  });

  test("keep every other article in its place when one expires", () => {
    const expiring = timesOf(days.map((day, index) => (index === 3 ? { ...day, expires: 800 } : day)));

    expect(archiveWindow(expiring, allOf(days), 2, 1, 799).shown).toEqual([3, 4]);
    expect(archiveWindow(expiring, allOf(days), 2, 1, 800).shown).toEqual([4]);
    expect(archiveWindow(expiring, allOf(days), 2, 2, 800).shown).toEqual([1, 2]);
  });

  test("show, together with the current window, exactly what is visible", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const times = timesOf(days);
        const current = windowOf(times, list, limit, now);
        const documents = Array.from({ length: archiveCount(current, limit) }, (_, index) =>
          archiveWindow(times, list, limit, index + 1, now),
        );
        const read = new Set([current, ...documents].flatMap(({ shown }) => shown));
        const visible = windowOf(times, list, Number.POSITIVE_INFINITY, now).shown;

        expect([...read].sort((one, other) => one - other)).toEqual(visible);
      }),
    );
  });
});
