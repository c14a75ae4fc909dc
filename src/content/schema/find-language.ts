import { type LanguageTag, localeOf } from "../../domain/language.ts";

/** The tag of the language that goes by a name, in English or in the language itself, letter case aside: `uk` for "Ukrainian". */
export function findLanguageByName(
  name: string,
  tags: Iterable<LanguageTag> = listTwoLetterTags(),
): LanguageTag | undefined {
  const wanted = name.trim().toLowerCase();
  for (const tag of tags) {
    const locale = localeOf(tag);
    if (nameLanguage(locale, "en")?.toLowerCase() === wanted) return tag;
    if (nameLanguage(locale, locale)?.toLowerCase() === wanted) return tag;
  }
  return undefined;
}

/** Undefined where the runtime's data has no name of it in that language. */
function nameLanguage(locale: string, language: string): string | undefined {
  return new Intl.DisplayNames([language, "en"], { type: "language", fallback: "none" }).of(locale);
}

/**
 * The language that is meant by the code of a country: `uk` for `ua`, `be` for `by`. By CLDR's likely subtags: the language that is
 * likely in the country, but where that is another country's, the country's own, if it has one. Undefined for what is no country.
 */
export function findLanguageOfCountry(code: string): LanguageTag | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const country = code.toUpperCase();
  const { language: likely, region } = new Intl.Locale(`und-${country}`).maximize();
  // What is no country gets the likeliest language of all, and so do codes for private use such as XX.
  if (region !== country || countryNames.of(country) === undefined) return undefined;
  const own = [...listTwoLetterTags()].filter((tag) => new Intl.Locale(tag).maximize().region === country);
  return own.includes(likely) || own.length !== 1 ? likely : own[0];
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The languages of ISO 639-1 that go by no newer code. The runtime cannot list them. */
function* listTwoLetterTags(): Iterable<LanguageTag> {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const one of letters) {
    for (const other of letters) {
      const tag = one + other;
      if (Intl.getCanonicalLocales(tag)[0] === tag && names.of(tag) !== undefined) yield tag;
    }
  }
}
