import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archivesOf, archiveWindow } from "../../src/domain/archives.ts";
import { windowOf } from "../../src/domain/window.ts";
import { allOf, anyList, type Day, timesOf } from "./calendar.ts";

/** The archive documents of all articles: two positions per document, and `limit` articles in the current one. */
function archivesAt(days: readonly Day[], now: number, limit = 2) {
  const times = timesOf(days);
  return archivesOf(times, allOf(days), windowOf(times, allOf(days), limit, now), 2, now);
}

function shownIn(days: readonly Day[], number: number, now: number) {
  return archiveWindow(timesOf(days), allOf(days), 2, number, now).shown;
}

describe("archives", () => {
  const days = [{ published: 700 }, { published: 600 }, { published: 500 }, { published: 400 }, { published: 300 }];
  const times = timesOf(days);

  test("are numbered from the oldest, so that a release changes none that is complete", () => {
    const before = archiveWindow(times, allOf(days), 2, 1, 600);
    const after = archiveWindow(times, allOf(days), 2, 1, 700);

    expect(before.shown).toEqual([3, 4]);
    expect(after).toEqual(before);
  });

  test.each([
    [300, 0, 0],
    [400, 0, 1],
    [500, 1, 1],
    [600, 1, 2],
    [700, 2, 2],
  ])("at %i, with two articles per document, the current one leads to number %i of %i", (now, newest, count) => {
    expect(archivesAt(days, now)).toMatchObject({ newest, count });
  });

  test.each([
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 0],
  ])("stay once they are complete, though a current document of %i articles leads to number %i", (limit, newest) => {
    expect(archivesAt(days, 600, limit)).toMatchObject({ newest, count: 2 });
  });

  test("begin with the first article that a shorter current document leaves out, and are filled one by one", () => {
    expect(archivesAt(days, 400, 1)).toMatchObject({ newest: 1, count: 1 });
    expect(archivesAt(days, 600, 1)).toMatchObject({ newest: 2, count: 2 });
    expect(shownIn(days, 2, 500)).toEqual([2]);
    expect(shownIn(days, 2, 600)).toEqual([1, 2]);
  });

  test("keep every other article in its place when one expires", () => {
    const expiring = days.map((day, index) => (index === 3 ? { ...day, expires: 800 } : day));

    expect(shownIn(expiring, 1, 799)).toEqual([3, 4]);
    expect(shownIn(expiring, 1, 800)).toEqual([4]);
    expect(shownIn(expiring, 2, 800)).toEqual([1, 2]);
  });

  test("are fewer from the moment at which the newest article left out expires, if it is alone in its document", () => {
    const expiring = [{ published: 500 }, { published: 400, expires: 600 }, { published: 300 }, { published: 200 }];

    expect(archivesAt(expiring, 599, 1)).toEqual({ newest: 2, count: 2, validUntil: 600 });
    expect(archivesAt(expiring, 600, 1)).toMatchObject({ newest: 1, count: 2 });
    expect(archivesAt(expiring.slice(0, 3), 599, 1)).toEqual({ newest: 1, count: 1, validUntil: 600 });
  });

  test("show, together with the current window, exactly what is visible", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 4 }), ({ days, list, limit, now }, size) => {
        const times = timesOf(days);
        const current = windowOf(times, list, limit, now);
        const { newest } = archivesOf(times, list, current, size, now);
        const documents = Array.from({ length: newest }, (_, index) =>
          archiveWindow(times, list, size, index + 1, now),
        );
        const read = new Set([current, ...documents].flatMap(({ shown }) => shown));
        const visible = windowOf(times, list, Number.POSITIVE_INFINITY, now).shown;

        expect([...read].sort((one, other) => one - other)).toEqual(visible);
        for (const { shown } of documents) {
          expect(shown.length).toBeLessThanOrEqual(size);
          expect(shown).toEqual(shown.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  test("stay as many, and the current document leads to the same one, until the moment that is given", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 4 }), ({ days, list, limit, now }, size) => {
        const times = timesOf(days);
        const seen = (moment: number) => {
          const window = windowOf(times, list, limit, moment);
          const { validUntil, ...archives } = archivesOf(times, list, window, size, moment);
          return { archives, until: Math.min(window.validUntil, validUntil) };
        };
        const { archives, until } = seen(now);

        expect(until).toBeGreaterThan(now);
        for (let later = now; later < Math.min(until, 80); later++) expect(seen(later).archives).toEqual(archives);
      }),
    );
  });
});

describe("a back-dated article", () => {
  // 300 was released at 650, when only the one of 700 was not yet released.
  const days = [
    { published: 700 },
    { published: 600 },
    { published: 500 },
    { published: 400 },
    { published: 300, released: 650 },
    { published: 200 },
    { published: 100 },
  ];

  test("takes the next free position and moves no other; in its document it is in the order of its date", () => {
    const without = days.filter(({ released }) => released === undefined);

    expect([1, 2, 3, 4].map((number) => shownIn(days, number, 700))).toEqual([[5, 6], [2, 3], [1, 4], [0]]);
    expect([1, 2].map((number) => shownIn(without, number, 649))).toEqual([
      [4, 5],
      [2, 3],
    ]);
  });

  test("is in an archive document from its deploy on, though newer articles are not", () => {
    expect(archivesAt(days, 650, 3)).toMatchObject({ newest: 3, count: 3 });
    expect(archivesAt(days, 650, 4)).toMatchObject({ newest: 1, count: 3 });
  });

  test("that expires no longer needs its document", () => {
    const expiring = days.map((day) => (day.published === 300 ? { ...day, expires: 660 } : day));

    expect(archivesAt(expiring, 650, 3)).toMatchObject({ newest: 3, validUntil: 660 });
    expect(archivesAt(expiring, 660, 3)).toMatchObject({ newest: 1 });
  });

  test("comes after those that were released before, and before those that were released after, in any list", () => {
    const crowd = [
      { published: 90 },
      { published: 80 },
      { published: 70, released: 85 },
      { published: 60, released: 85 },
      { published: 50, released: 80 },
      { published: 40 },
    ];
    const part = (list: Uint32Array, number: number) => archiveWindow(timesOf(crowd), list, 1, number, 100).shown[0];

    expect([1, 2, 3, 4, 5, 6].map((number) => part(allOf(crowd), number))).toEqual([5, 4, 1, 3, 2, 0]);
    expect([1, 2, 3].map((number) => part(Uint32Array.of(0, 3, 5), number))).toEqual([5, 3, 0]);
  });
});
