import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticeEnd, noticePeriod } from "../../src/domain/catalogue.ts";
import { changesBetween } from "../../src/domain/changes.ts";
import { isVisible } from "../../src/domain/window.ts";
import { anyCalendar, type Day, timesOf } from "./calendar.ts";

/** The state of each article that a change would alter. */
function statesOf(days: readonly Day[], now: number): readonly string[] {
  const times = timesOf(days);
  return [...days.keys()].map((number) => {
    if (!isVisible(times, number, now)) return "hidden";
    return now < noticeEnd(times, number) ? "beyond the limit too" : "in its place";
  });
}

describe("over any calendar", () => {
  test("consecutive runs report every change once, however far apart they are", () => {
    const anyRuns = fc.tuple(anyCalendar, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 10 }));

    fc.assert(
      fc.property(anyRuns, ([days, steps]) => {
        const known = [...statesOf(days, -1)];
        let from = -1;
        for (const step of steps) {
          const to = from + step;
          const changes = changesBetween(timesOf(days), from, to);
          expect(changes).toEqual([...new Set(changes)].sort((one, other) => one - other));
          for (const number of changes) {
            const now = statesOf(days, to)[number] ?? "";
            expect(now).not.toBe(known[number]);
            known[number] = now;
          }
          from = to;
        }

        expect(known).toEqual(statesOf(days, from));
      }),
    );
  });
});

describe("a run over the minute that ends at 60", () => {
  const changes = (day: Day) => changesBetween(timesOf([day]), 0, 60);

  test.each<[string, Day, boolean]>([
    ["a release at its beginning, which the previous run reported", { published: 0 }, false],
    ["a release at its end", { published: 60 }, true],
    ["a release after it", { published: 61 }, false],
    ["an expiry at its end", { published: -9, expires: 60 }, true],
    ["an expiry at its beginning", { published: -9, expires: 0 }, false],
    ["the end of a notice at its end", { published: -9, withdrawn: 60 - noticePeriod }, true],
    ["the end of a notice at its beginning", { published: -9, withdrawn: -noticePeriod }, false],
    ["the end of a notice of an expired article", { published: -9, expires: 0, withdrawn: 30 - noticePeriod }, false],
    ["an article released and expired within it", { published: 10, expires: 20 }, false],
  ])("is right about %s", (_, day, reported) => {
    expect(changes(day)).toEqual(reported ? [0] : []);
  });
});
