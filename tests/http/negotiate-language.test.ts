import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { negotiateLanguage } from "../../src/http/negotiate-language.ts";
import { site } from "../support/site.ts";

describe("negotiateLanguage", () => {
  test.each([
    ["the only language named", "en", "en"],
    ["the first of equals", "ru, en", "ru"],
    ["the one with the greatest weight", "en;q=0.3, ru;q=0.9, uk;q=0.5", "ru"],
    ["a language without a weight, which weighs most", "ru;q=0.9, en", "en"],
    ["a language by its region", "uk-UA", "uk"],
    ["a language by script and region", "ru-Cyrl-RU", "ru"],
    ["a language in other letters", "EN-us", "en"],
    ["an alias", "ua", "uk"],
    ["an alias with a region", "UA-ua, ru;q=0.9", "uk"],
    ["the next where the site lacks the first", "fr-FR, de;q=0.9, ru;q=0.8", "ru"],
    ["the default for any language", "*", "uk"],
    ["any language but what is refused", "uk;q=0, *", "en"],
    ["the default if everything is refused by name", "uk;q=0, en;q=0, ru;q=0, *", "uk"],
    ["the default if only others are named", "fr, de", "uk"],
    ["a named language rather than the rest", "fr, *;q=0.1, en;q=0.5", "en"],
    ["no refused language", "ru;q=0, en;q=0.1", "en"],
    ["the default if all that is named is refused", "ru;q=0, fr", "uk"],
    ["any language rather than one with less weight", "fr, *;q=0.5, en;q=0.1", "uk"],
    ["no language whose tag only begins with the same letters", "english, rus, ru;q=0.1", "ru"],
    ["what a browser in Kyiv sends", "uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7,en;q=0.6", "uk"],
    ["what a browser in London sends", "en-GB,en-US;q=0.9,en;q=0.8", "en"],
  ])("chooses %s", (_, field, expected) => {
    expect(negotiateLanguage(site, field)).toBe(expected);
  });

  test.each([undefined, "", ",", ";", ";q=1", "-", "en-;;;", "q=0.5", "\u0000", "🇺🇦"])(
    "takes %j as no preference, or a lenient one",
    (field) => {
      expect(["uk", "en"]).toContain(negotiateLanguage(site, field));
    },
  );

  test("chooses the default of another site", () => {
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "fr")).toBe("ru");
  });

  test("ignores the letter case of tags, both requested and refused", () => {
    const [ukrainian, ...others] = site.languages;
    if (!ukrainian) throw new Error("The test's newsroom has a language");
    const brazilian = {
      ...site,
      languages: [{ ...ukrainian, tag: "pt-BR", aliases: [] }, ...others],
      defaultLanguage: "en",
    };

    expect(negotiateLanguage(brazilian, "pt-br")).toBe("pt-BR");
    expect(negotiateLanguage(brazilian, "PT-BR, ru")).toBe("pt-BR");
    expect(negotiateLanguage({ ...brazilian, defaultLanguage: "pt-BR" }, "pt-br;q=0, *")).toBe("en");
  });

  test("takes a star as the site's default, wherever that is among the languages", () => {
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "*")).toBe("ru");
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "de, *;q=0.5")).toBe("ru");
  });

  /** Returns which of a site's languages is chosen; the first of them is the default. */
  function choice(tags: readonly string[], field: string, aliases: Readonly<Record<string, readonly string[]>> = {}) {
    const [first] = site.languages;
    const [defaultLanguage = ""] = tags;
    if (!first) throw new Error("The test's newsroom has a language");
    const languages = tags.map((tag) => ({ ...first, tag, aliases: aliases[tag] ?? [] }));
    return negotiateLanguage({ ...site, languages, defaultLanguage }, field);
  }

  test.each([
    // Lookup: a range is shortened from its end.
    ["en uk", "uk-Cyrl-UA", "uk"],
    ["en zh-Hant", "zh-Hant-HK", "zh-Hant"],
    ["en zh-Hant zh", "zh-CN", "zh"],
    ["en de-1996", "de-1996-AT", "de-1996"],
    ["fr sr", "sr-ME", "sr"],
    // By the canonical form of the range or the tag.
    ["en he", "iw", "he"],
    ["en iw", "he-IL", "iw"],
    ["en iw he", "he", "he"],
    ["en he iw", "iw", "iw"],
    ["en fil", "tl", "fil"],
    ["en tl", "fil-PH", "tl"],
    ["en id", "in", "id"],
    ["en ro", "mo", "ro"],
    ["en sr", "sh", "sr"],
    ["en sr sr-Latn", "sh", "sr-Latn"],
    ["en zh-cmn-Hans", "zh-CN", "zh-cmn-Hans"],
    ["en zh-Hans", "zh-cmn-Hans", "zh-Hans"],
    ["en nn", "no-nyn", "nn"],
    // Filtering: a range is the beginning of a tag.
    ["en pt-BR", "pt", "pt-BR"],
    ["en pt-PT pt-BR", "pt", "pt-BR"],
    ["fr en-AU en-GB", "en", "en-AU"],
    ["en zh-Hant-TW zh-Hant-HK", "zh-Hant", "zh-Hant-TW"],
    ["en ptx", "pt", "en"],
    // The same language in the same script.
    ["en zh-Hans zh-Hant", "zh-TW", "zh-Hant"],
    ["en zh-Hans zh-Hant", "zh-HK", "zh-Hant"],
    ["en zh-Hans zh-Hant", "zh-MO", "zh-Hant"],
    ["en zh-Hant zh-Hans", "zh-CN", "zh-Hans"],
    ["en zh-Hant zh-Hans", "zh-SG", "zh-Hans"],
    ["en zh-TW zh-HK", "zh-Hant-HK-x-home", "zh-HK"],
    ["en pt-BR", "pt-PT", "pt-BR"],
    ["en de-1996", "de-AT", "de-1996"],
    ["fr en-AU en-GB", "en-GB-oed", "en-GB"],
    ["fr en-AU en-US", "en-CA", "en-AU"],
    ["en sr-Cyrl sr-Latn", "sr-ME", "sr-Latn"],
    ["en sr-Latn", "sr", "sr-Latn"],
    ["en sr-Latn", "sr-RS", "en"],
    ["en zh-Hans", "zh-TW", "en"],
    ["en nb", "no", "nb"],
    ["en nb", "nn-NO", "nb"],
    ["en no", "nb-NO", "no"],
    // Ranges are tried in turn, by weight.
    ["en pt-BR uk", "pt-PT, uk;q=0.9", "pt-BR"],
    ["en zh-Hant uk", "uk;q=0.5, zh-TW", "zh-Hant"],
    ["uk en", "fr-CA, fr;q=0.9, en-US;q=0.8, uk;q=0.7", "en"],
    ["uk en ru", "*;q=0.5, ru;q=0.4", "uk"],
    // A refused language is not chosen in another way, unless a more specific range allows it.
    ["en pt-BR pt-PT", "pt, pt-BR;q=0", "pt-PT"],
    ["en pt-BR", "pt, pt-BR;q=0", "en"],
    ["en he", "iw, he;q=0", "en"],
    ["en uk", "en;q=0, *", "uk"],
    ["en-GB uk", "en;q=0, *;q=0.1", "uk"],
    ["uk en-GB en-US", "en;q=0, en-GB;q=0.5", "en-GB"],
    // Ranges that name no language.
    ["uk en", "und", "uk"],
    ["uk en", "und-US, x-private, i-default, 日本語, -, *-CH", "uk"],
    ["uk en", "qaa, tlh, xyz, en;q=0.1", "en"],
  ])("of %s and %j chooses %s", (tags, field, expected) => {
    expect(choice(tags.split(" "), field)).toBe(expected);
  });

  test("an alias is matched exactly, and is not the beginning of another language's tag", () => {
    expect(choice(["en", "zh-Hant", "zh-Hans"], "zh-CN", { "zh-Hant": ["zh"] })).toBe("zh-Hant");
    expect(choice(["en", "pt-BR"], "br", { "pt-BR": ["br"] })).toBe("pt-BR");
  });

  test("reads fifty ranges at most, and none that is longer than any tag", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `x-${index}`);
    expect(choice(["uk", "en"], [...many.slice(0, 49), "en"].join())).toBe("en");
    expect(choice(["uk", "en"], [...many.slice(0, 50), "en"].join())).toBe("uk");
    expect(choice(["uk", "en"], [...many, "en"].join(";q=0,"))).toBe("uk");
    expect(choice(["uk", "en"], `en${"-a".repeat(5_000)}`)).toBe("uk");
    expect(choice(["uk", "en"], "en;".repeat(5_000))).toBe("en");
  });

  test("chooses a language of the site, whatever is requested", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("en", "uk", "ua", "*", ";q=", "0", "0.5", "-", ",", " "))
            .map((parts) => parts.join("")),
        ),
        (field) => {
          expect(["uk", "en", "ru"]).toContain(negotiateLanguage(site, field));
        },
      ),
    );
  });
});
