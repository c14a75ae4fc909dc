import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticePeriod } from "../../src/domain/catalogue.ts";
import { nextChange } from "../../src/domain/changes.ts";
import { countVisible, windowOf } from "../../src/domain/window.ts";
import { anyCalendar, anyList, type Day, timesOf } from "./calendar.ts";

/** By looking at every article of the list, one by one, with no use of their order but that of the list itself. */
function visible(days: readonly Day[], list: Uint32Array, now: number): readonly number[] {
  return [...list].filter((number) => {
    const { published, expires } = days[number] as Day;
    return published <= now && (expires === undefined || expires > now);
  });
}

/** What is visible, and of which of it a notice still stands beyond the limit. */
function told(days: readonly Day[], list: Uint32Array, now: number): readonly string[] {
  return visible(days, list, now).map((number) => {
    const { withdrawn = Number.NEGATIVE_INFINITY } = days[number] as Day;
    return `${number} ${now < withdrawn + noticePeriod}`;
  });
}

describe("over any calendar", () => {
  test("a window shows what looking at every article finds", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const { shown, updated } = windowOf(timesOf(days), list, limit, now);
        const expected = visible(days, list, now).slice(0, limit);

        expect(shown).toEqual(expected);
        expect(updated ?? -1).toBe(Math.max(-1, ...expected.map((number) => days[number]?.updated ?? -1)));
      }),
    );
  });

  test("a window stays as it is before validUntil", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const times = timesOf(days);
        const window = windowOf(times, list, limit, now);

        for (let later = now; later < Math.min(window.validUntil, 70); later++) {
          expect(windowOf(times, list, limit, later)).toEqual(window);
        }
      }),
    );
  });

  test("validUntil lies ahead, and is the moment of a release or an expiry", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const times = timesOf(days);
        const { validUntil } = windowOf(times, list, limit, now);
        const moments = days.flatMap(({ published, expires }) => [published, expires ?? Number.POSITIVE_INFINITY]);

        expect(validUntil).toBeGreaterThan(now);
        if (validUntil !== Number.POSITIVE_INFINITY) expect(moments).toContain(validUntil);
      }),
    );
  });

  test("modified moves with everything that changes what is shown", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 30 }), ({ days, list, limit, now }, passed) => {
        const times = timesOf(days.map(({ published, expires }) => ({ published, ...(expires && { expires }) })));
        const before = windowOf(times, list, limit, now);
        const after = windowOf(times, list, limit, now + passed);

        // A change since `now` is dated after `now`: no cache that asks with the older date is told "not modified".
        if (String(after.shown) !== String(before.shown)) expect(after.modified).toBeGreaterThan(now);
      }),
    );
  });

  test("as many are visible as looking at every article finds", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, now }) => {
        const read = visible(days, list, now).filter((number) => days[number]?.withdrawn === undefined);

        expect(countVisible(timesOf(days), list, now)).toBe(read.length);
      }),
    );
  });

  test("the next change is the first moment at which anything visible differs, or a notice's time has ended", () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: -1, max: 70 }), (days, now) => {
        const everything = Uint32Array.from(days.keys());
        let expected = now + 1;
        const shown = String(told(days, everything, now));
        while (expected < 100 && String(told(days, everything, expected)) === shown) expected++;

        expect(Math.min(nextChange(timesOf(days), now), 100)).toBe(expected);
      }),
    );
  });
});
