import * as v from "valibot";
import { localeOf, undetermined } from "../../domain/language.ts";
import { byOldName } from "../../formats/formats.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { siteNames } from "../../urls/site-names.ts";
import { findLanguageByName, findLanguageOfCountry } from "./find-language.ts";
import { issueMessage } from "./issue-message.ts";
import { findSubtag, isRegistered, parseSubtags, type Subtags } from "./subtags.ts";

/**
 * First path segments that the site itself uses for pages or files, so that no language or alias may have these names.
 */
export const reservedSegments: ReadonlySet<string> = new Set([...byOldName.keys(), ...Object.values(siteNames)]);

/**
 * A BCP 47 language tag that is in the IANA registry, in the letter case of RFC 5646 section 2.1.1. It is used in URLs,
 * in permanent ids and in `xml:lang` as it is written here: a newer code of the language would change addresses and
 * ids.
 */
export const languageTag = v.pipe(
  v.string(),
  v.title("language tag"),
  v.description("A BCP 47 tag that is in the IANA registry, such as `uk` or `pt-BR`."),
  v.metadata({ pattern: "^[a-z]{1,8}(-[A-Za-z0-9]{1,8})*$" }),
  v.rawCheck(({ dataset, addIssue }) => {
    const wrong = dataset.typed && diagnoseTag(dataset.value);
    if (wrong) addIssue({ message: issueMessage(wrong.what, wrong.instead) });
  }),
);

export function isLanguageTag(text: string): boolean {
  return diagnoseTag(text) === undefined;
}

const exampleRemedy = 'write one such as "uk" or "pt-BR"';

/** Codes of ISO 639-2 for content without a language, or without a single one. */
const notOneLanguage: ReadonlyMap<string, string> = new Map([
  ["und", "an undetermined language"],
  ["mul", "several languages"],
  ["zxx", "content without a language"],
  ["mis", "a language without a code"],
]);

function diagnoseTag(tag: string): Diagnosis | undefined {
  const named = tag.length > 3 && !tag.includes("-") ? findLanguageByName(tag) : undefined;
  if (named !== undefined) return { what: `${quote(tag)} is the name of a language`, instead: `write ${quote(named)}` };
  const grandfathered = spellSubtag("grandfathered", tag);
  const subtags = grandfathered === undefined ? parseSubtags(tag) : undefined;
  if (grandfathered === undefined && !subtags) return { what: describeInvalid(tag), instead: suggestRepair(tag) };
  const usual = grandfathered ?? subtags?.tag ?? tag;
  if (usual !== tag) return { what: `${quote(tag)} is not the usual spelling`, instead: `write ${quote(usual)}` };
  if (reservedSegments.has(tag)) {
    return { what: `${quote(tag)} is reserved for an address of the site`, instead: "write another tag" };
  }
  return subtags && diagnoseSubtags(tag, subtags);
}

function diagnoseSubtags(tag: string, { language, extlang, script, region, variants }: Subtags): Diagnosis | undefined {
  if (language === "x") {
    const instead = 'write the tag of the language, or "qaa-x-…" if it has no code';
    return { what: `${quote(tag)} is for private use, so it names no language that feed readers know`, instead };
  }
  const special = notOneLanguage.get(language);
  if (special !== undefined) {
    const instead = 'write the tag of the language that the texts are in, such as "uk", or "qaa" if it has no code';
    return { what: `${quote(tag)} means ${special}, but every text here is in one language`, instead };
  }
  if (!isRegistered("language", language))
    return { what: describeInvalid(tag), instead: suggestLanguage(tag, language) };
  if (extlang !== undefined && !findSubtag("extlang", extlang)?.prefixes.includes(language)) {
    return {
      what: describeInvalid(tag),
      instead: `${quote(extlang)} cannot follow ${quote(language)}; ${exampleRemedy}`,
    };
  }
  const unknown = [
    { type: "script", name: script } as const,
    { type: "region", name: region } as const,
    ...variants.map((name) => ({ type: "variant", name }) as const),
  ].find(({ type, name }) => name !== undefined && !isRegistered(type, name));
  if (unknown) {
    const what = `${describeInvalid(tag)}: the ${unknown.type} ${quote(unknown.name ?? "")} is not registered`;
    return { what, instead: suggestCanonical(tag) };
  }
  return localeOf(tag) === undetermined ? { what: describeInvalid(tag), instead: exampleRemedy } : undefined;
}

function describeInvalid(tag: string): string {
  return `${quote(tag)} is not a BCP 47 language tag`;
}

/** Suggests the tag for a spelling such as `pt_BR` of Java and POSIX: its parts are right. */
function suggestRepair(tag: string): string {
  const subtags = parseSubtags(tag.replace(/\..*$/, "").replaceAll("_", "-"));
  return subtags && !diagnoseSubtags(subtags.tag, subtags) ? `write ${quote(subtags.tag)}` : exampleRemedy;
}

/**
 * Suggests the tag for an unregistered one, which may be the code of a country, or the three-letter code of a language
 * that has a two-letter one.
 */
function suggestLanguage(tag: string, language: string): string {
  const meant = findLanguageOfCountry(language);
  if (meant !== undefined) return `did you mean ${quote(meant)}? "${language}" is a country`;
  return suggestCanonical(tag);
}

/** Suggests the canonical tag: CLDR has `uk` for `ukr` and `GB` for `UK`. */
function suggestCanonical(tag: string): string {
  const canonical = localeOf(tag);
  // A region that CLDR does not know becomes ZZ.
  return canonical !== tag && !canonical.includes("-ZZ") && isLanguageTag(canonical)
    ? `write ${quote(canonical)}`
    : exampleRemedy;
}

function spellSubtag(type: "grandfathered", tag: string): string | undefined {
  return isRegistered(type, tag) ? findSubtag(type, tag)?.name : undefined;
}
