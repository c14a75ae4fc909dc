import type { LanguageTag } from "../../domain/language.ts";
import { twoLetterTags } from "./two-letter-tags.ts";

/**
 * The language that is meant by the code of a country: `uk` for `ua`, `be` for `by`. By CLDR's likely subtags: the language that is
 * likely in the country, but where that is another country's, the country's own, if it has one. Undefined for what is no country.
 */
export function languageOfCountry(code: string): LanguageTag | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const country = code.toUpperCase();
  const { language: likely, region } = new Intl.Locale(`und-${country}`).maximize();
  // What is no country gets the likeliest language of all, and so do codes for private use such as XX.
  if (region !== country || countryNames.of(country) === undefined) return undefined;
  const own = [...twoLetterTags()].filter((tag) => new Intl.Locale(tag).maximize().region === country);
  return own.includes(likely) || own.length !== 1 ? likely : own[0];
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
