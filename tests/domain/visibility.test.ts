import { describe, expect, test } from "vitest";
import { nextChange } from "../../src/domain/changes.ts";
import { countVisible, isVisible } from "../../src/domain/window.ts";
import { allOf, timesOf } from "./calendar.ts";

const days = [
  { published: 900, expires: 950 },
  { published: 800 },
  { published: 300, expires: 600 },
  { published: 200 },
];
const times = timesOf(days);

describe("isVisible", () => {
  test.each([
    [299, false],
    [300, true],
    [599, true],
    [600, false],
  ])("at %i an article from 300 until 600 is visible: %s", (now, expected) => {
    expect(isVisible(times, 2, now)).toBe(expected);
  });

  test("throws if the number is not an article's", () => {
    expect(() => isVisible(times, 4, 0)).toThrow(RangeError);
  });
});

describe("countVisible", () => {
  test.each([
    [100, 0],
    [200, 1],
    [300, 2],
    [600, 1],
    [800, 2],
    [900, 3],
    [950, 2],
  ])("at %i counts the articles that are released and not expired: %i", (now, expected) => {
    expect(countVisible(times, allOf(days), now)).toBe(expected);
  });

  test("does not count a withdrawn article, even before the date of its withdrawal", () => {
    const some = [{ published: 300, withdrawn: 400 }, { published: 200, withdrawn: 9000 }, { published: 100 }];

    expect(countVisible(timesOf(some), allOf(some), 500)).toBe(1);
  });

  test("stops counting at the given number", () => {
    expect(countVisible(times, allOf(days), 400, 1)).toBe(1);
  });

  test("counts nothing in an empty list", () => {
    expect(countVisible(times, new Uint32Array(), 1000)).toBe(0);
  });
});

describe("nextChange", () => {
  test.each([
    [100, 200],
    [200, 300],
    [300, 600],
    [600, 800],
    [800, 900],
    [900, 950],
    [950, Number.POSITIVE_INFINITY],
  ])("after %i something is released or expires at %f", (now, expected) => {
    expect(nextChange(times, now)).toBe(expected);
  });
});
