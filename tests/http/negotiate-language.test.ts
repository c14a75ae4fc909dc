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
    ["the default where everything is refused by name", "uk;q=0, en;q=0, ru;q=0, *", "uk"],
    ["the default where only others are named", "fr, de", "uk"],
    ["what is named rather than the rest", "fr, *;q=0.1, en;q=0.5", "en"],
    ["not what is refused", "ru;q=0, en;q=0.1", "en"],
    ["the default where all that is named is refused", "ru;q=0, fr", "uk"],
    ["any language rather than one less wished for", "fr, *;q=0.5, en;q=0.1", "uk"],
    ["not what only begins alike", "english, rus, ru;q=0.1", "ru"],
    ["what a browser of Kyiv sends", "uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7,en;q=0.6", "uk"],
    ["what a browser of London sends", "en-GB,en-US;q=0.9,en;q=0.8", "en"],
  ])("chooses %s", (_, field, expected) => {
    expect(negotiateLanguage(site, field)).toBe(expected);
  });

  test.each([undefined, "", ",", ";", ";q=1", "-", "en-;;;", "q=0.5", "\u0000", "🇺🇦"])(
    "takes %j for no wish, or a lax one",
    (field) => {
      expect(["uk", "en"]).toContain(negotiateLanguage(site, field));
    },
  );

  test("chooses the default of another site", () => {
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "fr")).toBe("ru");
  });

  test("takes a tag in any letters for the language, in what is asked for and in what is refused", () => {
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

  test("takes anything for the default of the site, wherever that stands among the languages", () => {
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "*")).toBe("ru");
    expect(negotiateLanguage({ ...site, defaultLanguage: "ru" }, "de, *;q=0.5")).toBe("ru");
  });

  test("chooses a language of the site, whatever is asked", () => {
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
