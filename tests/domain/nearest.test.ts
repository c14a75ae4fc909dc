import { expect, test } from "vitest";
import { findNearest } from "../../src/domain/find-name.ts";

test.each([
  ["a letter left out", "titl", "title"],
  ["a letter too many", "tittle", "title"],
  ["another letter", "tytle", "title"],
  ["two letters swapped, which is one slip", "kyvi", "kyiv"],
  ["other letter case", "TITLE", "title"],
  ["Cyrillic", "Київі", "Київ"],
  ["one of two letters", "uk", "ua"],
])("the known word is found despite %s", (_, word, meant) => {
  expect(findNearest(word, ["lead", "kyiv", "title", "Київ", "ua"])).toBe(meant);
});

test("the nearest of several words is returned, and the first of equally near ones", () => {
  expect(findNearest("rss", ["css", "rsx", "rss2"])).toBe("css");
  expect(findNearest("paris", ["peris", "paris-"])).toBe("peris");
  expect(findNearest("webinar", ["webinxx", "webinars"])).toBe("webinars");
});

test("one letter in three may differ, and no more", () => {
  expect(findNearest("abcdef", ["abcdxy"])).toBe("abcdxy");
  expect(findNearest("abcdef", ["abcxyz"])).toBeUndefined();
  expect(findNearest("ab", ["xy"])).toBeUndefined();
});

test("nothing is near a word of more than 64 letters, so that no URL is expensive to answer", () => {
  expect(findNearest("a".repeat(64), ["a".repeat(63)])).toBe("a".repeat(63));
  expect(findNearest("a".repeat(65), ["a".repeat(64)])).toBeUndefined();
});

test("nothing is near if nothing is known, and names of object members are ordinary words", () => {
  expect(findNearest("title", [])).toBeUndefined();
  expect(findNearest("constructor", ["title"])).toBeUndefined();
});
