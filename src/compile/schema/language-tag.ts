import * as v from "valibot";
import { languageCalled } from "./language-called.ts";
import { quote } from "./quote.ts";
import { type Remedy, remedy } from "./remedy.ts";
import { reservedSegments } from "./reserved-segments.ts";

/** A BCP 47 language tag in its canonical spelling: it stands in URLs, in permanent ids and in `xml:lang`. */
export const languageTag = v.pipe(
  v.string(),
  v.metadata({ pattern: "^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }),
  v.rawCheck(({ dataset, addIssue }) => {
    const wrong = dataset.typed && faultOf(dataset.value);
    if (wrong) addIssue({ message: remedy(wrong.what, wrong.instead) });
  }),
);

export function isLanguageTag(text: string): boolean {
  return faultOf(text) === undefined;
}

function faultOf(tag: string): Remedy | undefined {
  const what = `${quote(tag)} is not a BCP 47 language tag`;
  const canonical = canonicalOf(tag);
  const named = tag.length > 3 && !tag.includes("-") ? languageCalled(tag) : undefined;
  if (named !== undefined) return { what: `${quote(tag)} is the name of a language`, instead: `write ${quote(named)}` };
  if (canonical === undefined) return { what, instead: 'write one such as "uk" or "pt-BR"' };
  if (canonical !== tag)
    return { what: `${quote(tag)} is not the usual spelling`, instead: `write ${quote(canonical)}` };
  if (reservedSegments.has(tag))
    return { what: `${quote(tag)} is an address of the site's own`, instead: "write another" };
  const { language } = new Intl.Locale(tag);
  // Of all of ISO 639-1 the usual script is known, and sooner than a name. Three letters are not checked: not all of ISO 639-3 is.
  if (language.length > 2 || new Intl.Locale(language).maximize().script !== undefined) return undefined;
  const meant = languageOfCountry(language);
  return {
    what,
    instead: meant ? `did you mean ${quote(meant)}? "${tag}" is a country` : 'write one such as "uk" or "pt-BR"',
  };
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The likeliest language of a country, by CLDR: `uk` for UA. */
function languageOfCountry(country: string): string | undefined {
  const { language } = new Intl.Locale(`und-${country.toUpperCase()}`).maximize();
  return language === "und" || language === "en" ? undefined : language;
}
