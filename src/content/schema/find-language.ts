import { type LanguageTag, localeOf } from "../../domain/language.ts";

/**
 * Finds the tag of a language by its name, in English or in the language itself, ignoring case: `uk` for "Ukrainian".
 */
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

/** Returns the name of a language in another; undefined if the runtime's data has none. */
function nameLanguage(locale: string, language: string): string | undefined {
  return new Intl.DisplayNames([language, "en"], { type: "language", fallback: "none" }).of(locale);
}

/**
 * Finds the language that is meant by the code of a country: `uk` for `ua`, `be` for `by`. By CLDR's likely subtags, it
 * is the likely language of the country; if that is another country's language, it is the country's own, if it has one.
 * Returns undefined for anything that is not a country.
 */
export function findLanguageOfCountry(code: string): LanguageTag | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const country = code.toUpperCase();
  const { language: likely, region } = new Intl.Locale(`und-${country}`).maximize();
  // Anything that is not a country gets the most likely language of all, as do codes for private use such as XX.
  if (region !== country || countryNames.of(country) === undefined) return undefined;
  const own = [...listTwoLetterTags()].filter((tag) => new Intl.Locale(tag).maximize().region === country);
  return own.includes(likely) || own.length !== 1 ? likely : own[0];
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Generates the codes of ISO 639-1 that have not been replaced. The runtime cannot list them. */
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
