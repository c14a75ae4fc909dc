import * as v from "valibot";
import { localeOf, undetermined } from "../../domain/language.ts";
import { byOldName } from "../../formats/formats.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { siteNames } from "../../urls/site-names.ts";
import { findLanguageByName, findLanguageOfCountry } from "./find-language.ts";
import { issueMessage } from "./issue-message.ts";
import { findSubtag, isRegistered, parseSubtags, type Subtags } from "./subtags.ts";

/** First path segments that the site answers itself or serves files under, so that no language and no alias may be called so. */
export const reservedSegments: ReadonlySet<string> = new Set([...byOldName.keys(), ...Object.values(siteNames)]);

/**
 * A BCP 47 language tag that the IANA registry knows, in the letter case of RFC 5646 section 2.1.1. It stands in URLs, in permanent
 * ids and in `xml:lang` as it is written here: a newer code of the language would make other addresses and other ids.
 */
export const languageTag = v.pipe(
  v.string(),
  v.title("language tag"),
  v.description("A BCP 47 tag that the IANA registry knows, such as `uk` or `pt-BR`."),
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

/** ISO 639-2 has them for what has no language, or not one. */
const notOneLanguage: ReadonlyMap<string, string> = new Map([
  ["und", "an undetermined language"],
  ["mul", "several languages at once"],
  ["zxx", "what has no language"],
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
    return { what: `${quote(tag)} is an address of the site's own`, instead: "write another" };
  }
  return subtags && diagnoseSubtags(tag, subtags);
}

function diagnoseSubtags(tag: string, { language, extlang, script, region, variants }: Subtags): Diagnosis | undefined {
  if (language === "x") {
    const instead = 'write the tag of the language; for one without a code "qaa-x-…"';
    return { what: `${quote(tag)} is for private use, and names no language to readers' programs`, instead };
  }
  const special = notOneLanguage.get(language);
  if (special !== undefined) {
    const instead = 'write the tag of the language that the texts are in, such as "uk"; for one without a code "qaa"';
    return { what: `${quote(tag)} stands for ${special}, and every text here is in one`, instead };
  }
  if (!isRegistered("language", language))
    return { what: describeInvalid(tag), instead: suggestLanguage(tag, language) };
  if (extlang !== undefined && !findSubtag("extlang", extlang)?.prefixes.includes(language)) {
    return {
      what: describeInvalid(tag),
      instead: `${quote(extlang)} does not go with ${quote(language)}; ${exampleRemedy}`,
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

/** For `pt_BR`, as Java and POSIX have it: the parts are right. */
function suggestRepair(tag: string): string {
  const subtags = parseSubtags(tag.replace(/\..*$/, "").replaceAll("_", "-"));
  return subtags && !diagnoseSubtags(subtags.tag, subtags) ? `write ${quote(subtags.tag)}` : exampleRemedy;
}

/** What is not registered may be the code of a country, or the longer code of a language that has one of two letters. */
function suggestLanguage(tag: string, language: string): string {
  const meant = findLanguageOfCountry(language);
  if (meant !== undefined) return `did you mean ${quote(meant)}? "${language}" is a country`;
  return suggestCanonical(tag);
}

/** CLDR knows `uk` for `ukr` and `GB` for `UK`. */
function suggestCanonical(tag: string): string {
  const canonical = localeOf(tag);
  // What it knows nothing of becomes the region ZZ.
  return canonical !== tag && !canonical.includes("-ZZ") && isLanguageTag(canonical)
    ? `write ${quote(canonical)}`
    : exampleRemedy;
}

function spellSubtag(type: "grandfathered", tag: string): string | undefined {
  return isRegistered(type, tag) ? findSubtag(type, tag)?.name : undefined;
}
