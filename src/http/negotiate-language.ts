import { parseAccept } from "hono/utils/accept";
import type { LanguageTag } from "../domain/language.ts";
import { localeOf, spellingsOf, undetermined } from "../domain/language.ts";
import type { Language, Site } from "../domain/site.ts";

/** Browsers send ten at most. Ranges beyond this limit are ignored, so that no request takes long. */
const mostRanges = 50;
/** RFC 5646 section 4.4.1: 35 characters are always enough. */
const longestRange = 64;

/** A language of the site, in the form in which ranges are compared with it. */
interface Offer {
  readonly tag: LanguageTag;
  /** Its tag and its aliases, in lower case. */
  readonly names: readonly string[];
  /** In lower case. */
  readonly canonical: string;
  readonly likely: Likely | undefined;
}

/** The likely script and region of a language, from CLDR. */
interface Likely {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/**
 * Returns the site's language that an `Accept-Language` prefers, or else the default. The ranges are tried by weight, each in three
 * ways:
 *
 * 1. lookup, RFC 4647 section 3.4: the range is shortened from its end until it names a language: `uk-UA` finds `uk`;
 * 2. filtering, section 3.3.1: the range is the beginning of a language's tag: `pt` finds `pt-BR`;
 * 3. the same language in the same script, by likely subtags: `zh-TW` finds `zh-Hant`, `pt-PT` finds `pt-BR`.
 *
 * Of several matches, the one of the likely region is returned, or else the first in the site's order. Aliases match too, and so do
 * the canonical forms of both: `iw` finds `he`. A language that is refused with a weight of zero never matches a range.
 */
export function negotiateLanguage(
  { languages, defaultLanguage }: Site,
  acceptLanguage: string | undefined,
): LanguageTag {
  if (!acceptLanguage) return defaultLanguage;
  const ranges = parseAccept(acceptLanguage.split(",", mostRanges).join(","))
    .map(({ type, q }) => ({ range: type.toLowerCase(), q }))
    .filter(({ range }) => range.length <= longestRange);
  const offers = languages.map(offerOf).filter((offer) => !isRefused(offer, ranges));
  for (const { range, q } of ranges) {
    if (q <= 0) continue;
    // Any language that is not refused by name: RFC 9110 section 12.5.4.
    if (range === "*")
      return offers.find(({ tag }) => tag === defaultLanguage)?.tag ?? offers[0]?.tag ?? defaultLanguage;
    const found = find(range, offers);
    if (found) return found.tag;
  }
  return defaultLanguage;
}

function offerOf(language: Pick<Language, "tag" | "aliases">): Offer {
  const { tag } = language;
  const locale = localeOf(tag);
  return { tag, names: spellingsOf(language), canonical: locale.toLowerCase(), likely: likelyOf(locale) };
}

/** Whether the most specific range that matches a language has a weight of zero: RFC 9110 section 12.5.4. */
function isRefused(offer: Offer, ranges: readonly { readonly range: string; readonly q: number }[]): boolean {
  const matching = ranges.filter(({ range }) => isWithin(offer, range));
  const longest = Math.max(...matching.map(({ range }) => range.length));
  return matching.some(({ range, q }) => range.length === longest && q <= 0);
}

function find(range: string, offers: readonly Offer[]): Offer | undefined {
  const locale = localeOf(range);
  const likely = likelyOf(locale);
  return (
    lookUp(range, offers, ({ names }, wanted) => names.includes(wanted)) ??
    lookUp(locale.toLowerCase(), offers, ({ canonical }, wanted) => canonical === wanted) ??
    nearestOf(
      likely,
      offers.filter((offer) => isWithin(offer, range)),
    ) ??
    nearestOf(
      likely,
      offers.filter((offer) => likely && isSame(likely, offer.likely)),
    )
  );
}

function lookUp(
  range: string,
  offers: readonly Offer[],
  isCalled: (offer: Offer, wanted: string) => boolean,
): Offer | undefined {
  for (let subtags = range.split("-"); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const wanted = subtags.join("-");
    const found = offers.find((offer) => isCalled(offer, wanted));
    if (found) return found;
  }
  return undefined;
}

function nearestOf(likely: Likely | undefined, found: readonly Offer[]): Offer | undefined {
  return found.find((offer) => likely && offer.likely?.region === likely.region) ?? found[0];
}

function isWithin({ names, canonical }: Offer, range: string): boolean {
  return [...names, canonical].some((name) => name === range || name.startsWith(`${range}-`));
}

function isSame(one: Likely, other: Likely | undefined): boolean {
  return one.language === other?.language && one.script === other.script;
}

/** Returns undefined if the locale names no language, or one that CLDR has no data about. */
function likelyOf(locale: string): Likely | undefined {
  const { language } = new Intl.Locale(locale);
  if (language === undetermined) return undefined;
  const { script, region } = new Intl.Locale(locale).maximize();
  if (script === undefined) return undefined;
  return { language: norwegian.has(language) ? "no" : language, script, region };
}

/** Bokmål and Nynorsk, the two written forms of Norwegian, of which a newsroom uses one or the other, and their macrolanguage. */
const norwegian: ReadonlySet<string> = new Set(["nb", "nn", "no"]);
