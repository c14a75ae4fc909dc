import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticePeriod } from "../../src/domain/catalogue.ts";
import { nextChange } from "../../src/domain/changes.ts";
import { countVisible, windowOf } from "../../src/domain/window.ts";
import { anyCalendar, anyList, type Day, timesOf } from "./calendar.ts";

/** Examines every article of the list in turn, and relies only on the order of the list. */
function visible(days: readonly Day[], list: Uint32Array, now: number): readonly number[] {
  return [...list].filter((number) => {
    const { published, expires } = days[number] as Day;
    return published <= now && (expires === undefined || expires > now);
  });
}

/** The visible articles, and those whose notices are still shown beyond the limit. */
function statesOf(days: readonly Day[], list: Uint32Array, now: number): readonly string[] {
  return visible(days, list, now).map((number) => {
    const { withdrawn = Number.NEGATIVE_INFINITY } = days[number] as Day;
    return `${number} ${now < withdrawn + noticePeriod}`;
  });
}

describe("over any calendar", () => {
  test("a window shows what examining every article finds", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, limit, now }) => {
        const { shown, updated } = windowOf(timesOf(days), list, limit, now);
        const expected = visible(days, list, now).slice(0, limit);

        expect(shown).toEqual(expected);
        expect(updated ?? -1).toBe(Math.max(-1, ...expected.map((number) => days[number]?.updated ?? -1)));
      }),
    );
  });

  test("a window does not change before validUntil", () => {
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

  test("validUntil is in the future, and is the moment of a release or an expiry", () => {
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

  test("modified changes whenever what is shown changes", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 30 }), ({ days, list, limit, now }, passed) => {
        const times = timesOf(days.map(({ published, expires }) => ({ published, ...(expires && { expires }) })));
        const before = windowOf(times, list, limit, now);
        const after = windowOf(times, list, limit, now + passed);

        // A change after `now` is dated after `now`: no cache that asks with the older date gets "not modified".
        if (String(after.shown) !== String(before.shown)) expect(after.modified).toBeGreaterThan(now);
      }),
    );
  });

  test("countVisible counts as many as examining every article does", () => {
    fc.assert(
      fc.property(anyList, ({ days, list, now }) => {
        const read = visible(days, list, now).filter((number) => days[number]?.withdrawn === undefined);

        expect(countVisible(timesOf(days), list, now)).toBe(read.length);
      }),
    );
  });

  test("the next change is the first moment at which the visible articles differ or a notice ends", () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: -1, max: 70 }), (days, now) => {
        const everything = Uint32Array.from(days.keys());
        let expected = now + 1;
        const shown = String(statesOf(days, everything, now));
        while (expected < 100 && String(statesOf(days, everything, expected)) === shown) expected++;

        expect(Math.min(nextChange(timesOf(days), now), 100)).toBe(expected);
      }),
    );
  });
});
