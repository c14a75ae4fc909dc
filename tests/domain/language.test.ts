import fc from "fast-check";
import { expect, test } from "vitest";
import { localeOf } from "../../src/domain/language.ts";

test.each([
  ["a tag that is canonical", "pt-BR", "pt-BR"],
  ["a deprecated code", "iw", "he"],
  ["an extended language", "zh-cmn-Hans", "zh-Hans"],
  ["an extended language alone", "zh-yue", "yue"],
  ["a region of three digits, which is none", "es-419", "es-419"],
  ["a grandfathered tag", "i-klingon", "tlh"],
  ["a grandfathered tag that looks like another language", "no-nyn", "nn"],
  ["a grandfathered tag in other letters", "EN-gb-OED", "en-GB-oxendict"],
  ["a grandfathered tag that nothing has replaced", "i-enochian", "und"],
  ["text that is not a tag", "en_GB", "und"],
])("converts %s", (_, tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

test("the runtime accepts the result, whatever the tag", () => {
  const parts = fc.constantFrom("en", "zh", "cmn", "i", "x", "Latn", "US", "419", "1996", "u", "nu", "-", "_", "");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((each) => each.join("-")),
      ),
      (tag) => {
        expect(() => new Intl.DateTimeFormat([localeOf(tag), "en"])).not.toThrow();
      },
    ),
  );
});
