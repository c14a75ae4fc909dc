import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archivesOf, archiveWindow } from "../../src/domain/archives.ts";
import { noticePeriod } from "../../src/domain/catalogue.ts";
import { addNotices, windowOf } from "../../src/domain/window.ts";
import { anyList, type Day, timesOf } from "./calendar.ts";

/** The first moment at which the article is not shown beyond the limit. */
function ends({ withdrawn = Number.NEGATIVE_INFINITY, expires = Number.POSITIVE_INFINITY }: Day): number {
  return Math.min(withdrawn + noticePeriod, expires);
}

/** Examines every article of the list in turn. */
function shownBy(days: readonly Day[], list: Uint32Array, limit: number, now: number): readonly number[] {
  const visible = [...list].filter((number) => {
    const { published, expires = Number.POSITIVE_INFINITY } = days[number] as Day;
    return published <= now && now < expires;
  });
  return visible.filter((number, index) => index < limit || now < ends(days[number] as Day));
}

function seen(days: readonly Day[], list: Uint32Array, limit: number, now: number) {
  const times = timesOf(days);
  return addNotices(times, list, windowOf(times, list, limit, now), now);
}

describe("over any calendar, a window with its notices", () => {
  test("shows the newest articles, and after them every notice that has not ended, each once", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const { shown, updated } = seen(days, list, limit, now);
        const expected = shownBy(days, list, limit, now);

        expect(shown).toEqual(expected);
        expect(updated ?? -1).toBe(Math.max(-1, ...expected.map((number) => days[number]?.updated ?? -1)));
      }),
    );
  });

  test("does not change before validUntil, which is in the future", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const window = seen(days, list, limit, now);

        expect(window.validUntil).toBeGreaterThan(now);
        for (let later = now; later < Math.min(window.validUntil, 80); later++) {
          expect(seen(days, list, limit, later)).toEqual(window);
        }
      }),
    );
  });

  test("was modified at or after every moment at which what it shows changed", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 30 }), ({ days: any, list, limit, now }, passed) => {
        const days = any.map(({ updated: _, modified: __, ...day }) => day);
        const before = seen(days, list, limit, now);
        const after = seen(days, list, limit, now + passed);

        if (String(after.shown) !== String(before.shown)) expect(after.modified).toBeGreaterThan(now);
      }),
    );
  });

  test("does not change the archive documents or their number", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const without = days.map(({ withdrawn: _, ...day }) => day);
        const archives = (some: readonly Day[]) =>
          archivesOf(timesOf(some), list, windowOf(timesOf(some), list, limit, now), limit, now);

        expect(archives(days)).toEqual(archives(without));
        for (let number = 1; number <= archives(days).count; number++) {
          expect(archiveWindow(timesOf(days), list, limit, number, now)).toEqual(
            archiveWindow(timesOf(without), list, limit, number, now),
          );
        }
      }),
    );
  });
});
