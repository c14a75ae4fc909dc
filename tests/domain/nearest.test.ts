import { expect, test } from "vitest";
import { nearest } from "../../src/domain/find-name.ts";

test.each([
  ["a letter left out", "titl", "title"],
  ["a letter too many", "tittle", "title"],
  ["another letter", "tytle", "title"],
  ["two letters swapped, which is one slip", "kyvi", "kyiv"],
  ["other letter case", "TITLE", "title"],
  ["Cyrillic", "Київі", "Київ"],
  ["one of two letters", "uk", "ua"],
])("the known word is found despite %s", (_, word, meant) => {
  expect(nearest(word, ["lead", "kyiv", "title", "Київ", "ua"])).toBe(meant);
});

test("the nearest of several is taken, and the first of equally near ones", () => {
  expect(nearest("rss", ["css", "rsx", "rss2"])).toBe("css");
  expect(nearest("paris", ["peris", "paris-"])).toBe("peris");
  expect(nearest("webinar", ["webinxx", "webinars"])).toBe("webinars");
});

test("one letter in three may differ, and no more", () => {
  expect(nearest("abcdef", ["abcdxy"])).toBe("abcdxy");
  expect(nearest("abcdef", ["abcxyz"])).toBeUndefined();
  expect(nearest("ab", ["xy"])).toBeUndefined();
});

test("of words longer than 64 letters nothing is near, so that no URL is expensive", () => {
  expect(nearest("a".repeat(64), ["a".repeat(63)])).toBe("a".repeat(63));
  expect(nearest("a".repeat(65), ["a".repeat(64)])).toBeUndefined();
});

test("nothing is near where nothing is known, and words of objects are words like others", () => {
  expect(nearest("title", [])).toBeUndefined();
  expect(nearest("constructor", ["title"])).toBeUndefined();
});
