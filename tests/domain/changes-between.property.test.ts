import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isVisible } from "../../src/domain/catalogue.ts";
import { changesBetween } from "../../src/domain/changes-between.ts";
import { anyCalendar, type Day, timesOf } from "./calendar.ts";

function visible(days: readonly Day[], now: number): readonly number[] {
  return [...days.keys()].filter((number) => isVisible(timesOf(days), number, now));
}

describe("over any calendar", () => {
  test("runs that follow each other tell every change once, however far apart they are", () => {
    const anyRuns = fc.tuple(anyCalendar, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 10 }));

    fc.assert(
      fc.property(anyRuns, ([days, steps]) => {
        const known = new Set(visible(days, -1));
        let from = -1;
        for (const step of steps) {
          const to = from + step;
          for (const number of changesBetween(timesOf(days), from, to)) {
            if (!known.delete(number)) known.add(number);
          }
          from = to;
        }

        expect([...known].sort((one, other) => one - other)).toEqual(visible(days, from));
      }),
    );
  });
});

describe("a run over the minute that ends at 60", () => {
  const changes = (day: Day) => changesBetween(timesOf([day]), 0, 60);

  test.each<[string, Day, boolean]>([
    ["a release at its beginning, which the run before has told", { published: 0 }, false],
    ["a release at its end", { published: 60 }, true],
    ["a release after it", { published: 61 }, false],
    ["an expiry at its end", { published: -9, expires: 60 }, true],
    ["an expiry at its beginning", { published: -9, expires: 0 }, false],
    ["what came and went within it", { published: 10, expires: 20 }, false],
  ])("as to %s", (_, day, told) => {
    expect(changes(day)).toEqual(told ? [0] : []);
  });
});
