import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "../../../src/commands/story/slug-of.ts";

test.each([
  ["uk", "Їжак, щука й ґава з’їли борщ", "yizhak-shchuka-y-gava-zily-borshch"],
  ["uk", "Юлія Згурська: «Єдність»", "yuliia-zghurska-yednist"],
  ["uk", "Київ", "kyiv"],
  ["ru", "Объезд через Ёлкино, ещё раз о цене", "obezd-cherez-yolkino-eshchyo-raz-o-tsene"],
  ["ru", "Губернский город", "gubernskiy-gorod"],
  ["en", "“What’s new?” — 90 % of naïve Øresund", "whats-new-90-of-naive-oresund"],
  ["pl", "Zażółć gęślą jaźń, Łódź", "zazolc-gesla-jazn-lodz"],
])("a title in %s, %j, becomes %j", (language, title, slug) => {
  expect(slugOf(title, language)).toBe(slug);
});

test("a long title is cut behind a word, and not behind a short one", () => {
  const title = "One two three four five six seven eight nine ten eleven twelve of a thirteen";
  expect(slugOf(title, "en")).toBe("one-two-three-four-five-six-seven-eight-nine-ten-eleven");
  expect(slugOf("a".repeat(80), "en")).toBe("a".repeat(60));
});

test("a title without Latin or Cyrillic letters and digits gives nothing", () => {
  expect(slugOf("新聞!", "en")).toBe("");
});

test("whatever the title, the slug is one that every rule takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("uk", "ru", "en"), (title, language) => {
      expect(slugOf(title, language)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});
