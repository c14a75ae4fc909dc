import { required } from "./required.ts";

/** A BCP 47 language tag, spelt as in `site.yaml`. */
export type LanguageTag = string;

/** A text for every language of the site. */
export type Localised = Readonly<Record<LanguageTag, string>>;

/** Returns the text in a language; compile has checked that there is one in every language of the site. @throws Error if there is none */
export function inLanguage(texts: Localised, language: LanguageTag): string {
  const text = texts[language];
  if (text === undefined) throw new Error(`There is no text in ${language}, only ${JSON.stringify(texts)}`);
  return text;
}

/** Returns the site's language with this tag. @throws Error if there is none: the router passes on no others */
export function languageOf<Language extends { readonly tag: LanguageTag }>(
  { languages }: { readonly languages: readonly Language[] },
  tag: LanguageTag,
): Language {
  return required(
    languages.find((each) => each.tag === tag),
    "language",
    tag,
  );
}

/** Returns the names of a language in addresses, in lower case: letter case makes no difference there. */
export function spellingsOf({
  tag,
  aliases,
}: {
  readonly tag: LanguageTag;
  readonly aliases: readonly string[];
}): readonly string[] {
  return [tag, ...aliases].map((name) => name.toLowerCase());
}

/** The tag of an undetermined language (BCP 47), about which the runtime has no data. */
export const undetermined = "und";

/**
 * Returns a language tag in the form that `Intl` accepts: `he` for `iw`, `zh-Hans` for `zh-cmn-Hans`, `tlh` for `i-klingon`; `und`
 * if the text is not a language tag. Use it only to ask the runtime about a language, such as how dates are written: URLs, ids and
 * documents have the tag as it is in `site.yaml`.
 */
export function localeOf(tag: LanguageTag): string {
  const replaced = replacements.get(tag.toLowerCase()) ?? tag.replace(beforeExtendedLanguage, "");
  try {
    return Intl.getCanonicalLocales(replaced)[0] ?? undetermined;
  } catch {
    return undetermined;
  }
}

/** An extended language subtag is a language in itself, and `Intl` knows it only without the prefix: RFC 5646 section 4.5. */
const beforeExtendedLanguage = /^[a-z]{2,3}-(?=[a-z]{3}(?:-|$))/i;

/** Grandfathered tags with their replacements: the list in RFC 5646 section 2.2.8 is closed. */
const replacements: ReadonlyMap<string, string> = new Map([
  ["i-ami", "ami"],
  ["i-bnn", "bnn"],
  ["i-hak", "hak"],
  ["i-klingon", "tlh"],
  ["i-lux", "lb"],
  ["i-navajo", "nv"],
  ["i-pwn", "pwn"],
  ["i-tao", "tao"],
  ["i-tay", "tay"],
  ["i-tsu", "tsu"],
  ["no-bok", "nb"],
  ["no-nyn", "nn"],
  ["sgn-be-fr", "sfb"],
  ["sgn-be-nl", "vgt"],
  ["sgn-ch-de", "sgg"],
  ["en-gb-oed", "en-GB-oxendict"],
  ["zh-min", "zh"],
  ["zh-min-nan", "nan"],
]);

/** Whether two tags are of the same language, in other scripts or regions: `sr-Latn` and `sr`. */
export function areVariants(one: LanguageTag, other: LanguageTag): boolean {
  const primary = (tag: LanguageTag) => tag.split("-", 1)[0]?.toLowerCase();
  return primary(one) === primary(other);
}
