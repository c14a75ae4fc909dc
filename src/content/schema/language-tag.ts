import * as v from "valibot";
import { localeOf, undetermined } from "../../domain/language.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";
import { languageCalled } from "./language-called.ts";
import { languageOfCountry } from "./language-of-country.ts";
import { reservedSegments } from "./reserved-segments.ts";
import { isRegistered, subtagRecord } from "./subtag-registry.ts";
import { type Subtags, subtagsOf } from "./subtags-of.ts";

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
    const wrong = dataset.typed && faultOf(dataset.value);
    if (wrong) addIssue({ message: issueMessage(wrong.what, wrong.instead) });
  }),
);

export function isLanguageTag(text: string): boolean {
  return faultOf(text) === undefined;
}

const example = 'write one such as "uk" or "pt-BR"';

/** ISO 639-2 has them for what has no language, or not one. */
const notOneLanguage: ReadonlyMap<string, string> = new Map([
  ["und", "an undetermined language"],
  ["mul", "several languages at once"],
  ["zxx", "what has no language"],
  ["mis", "a language without a code"],
]);

function faultOf(tag: string): Diagnosis | undefined {
  const named = tag.length > 3 && !tag.includes("-") ? languageCalled(tag) : undefined;
  if (named !== undefined) return { what: `${quote(tag)} is the name of a language`, instead: `write ${quote(named)}` };
  const grandfathered = subtagNamed("grandfathered", tag);
  const subtags = grandfathered === undefined ? subtagsOf(tag) : undefined;
  if (grandfathered === undefined && !subtags) return { what: noTag(tag), instead: repaired(tag) };
  const usual = grandfathered ?? subtags?.tag ?? tag;
  if (usual !== tag) return { what: `${quote(tag)} is not the usual spelling`, instead: `write ${quote(usual)}` };
  if (reservedSegments.has(tag)) {
    return { what: `${quote(tag)} is an address of the site's own`, instead: "write another" };
  }
  return subtags && subtagFault(tag, subtags);
}

function subtagFault(tag: string, { language, extlang, script, region, variants }: Subtags): Diagnosis | undefined {
  if (language === "x") {
    const instead = 'write the tag of the language; for one without a code "qaa-x-…"';
    return { what: `${quote(tag)} is for private use, and names no language to readers' programs`, instead };
  }
  const special = notOneLanguage.get(language);
  if (special !== undefined) {
    const instead = 'write the tag of the language that the texts are in, such as "uk"; for one without a code "qaa"';
    return { what: `${quote(tag)} stands for ${special}, and every text here is in one`, instead };
  }
  if (!isRegistered("language", language)) return { what: noTag(tag), instead: languageRemedy(tag, language) };
  if (extlang !== undefined && !subtagRecord("extlang", extlang)?.prefixes.includes(language)) {
    return { what: noTag(tag), instead: `${quote(extlang)} does not go with ${quote(language)}; ${example}` };
  }
  const unknown = [
    { type: "script", name: script } as const,
    { type: "region", name: region } as const,
    ...variants.map((name) => ({ type: "variant", name }) as const),
  ].find(({ type, name }) => name !== undefined && !isRegistered(type, name));
  if (unknown) {
    const what = `${noTag(tag)}: the ${unknown.type} ${quote(unknown.name ?? "")} is not registered`;
    return { what, instead: canonicalRemedy(tag) };
  }
  return localeOf(tag) === undetermined ? { what: noTag(tag), instead: example } : undefined;
}

function noTag(tag: string): string {
  return `${quote(tag)} is not a BCP 47 language tag`;
}

/** For `pt_BR`, as Java and POSIX have it: the parts are right. */
function repaired(tag: string): string {
  const subtags = subtagsOf(tag.replace(/\..*$/, "").replaceAll("_", "-"));
  return subtags && !subtagFault(subtags.tag, subtags) ? `write ${quote(subtags.tag)}` : example;
}

/** What is not registered may be the code of a country, or the longer code of a language that has one of two letters. */
function languageRemedy(tag: string, language: string): string {
  const meant = languageOfCountry(language);
  if (meant !== undefined) return `did you mean ${quote(meant)}? "${language}" is a country`;
  return canonicalRemedy(tag);
}

/** CLDR knows `uk` for `ukr` and `GB` for `UK`. */
function canonicalRemedy(tag: string): string {
  const canonical = localeOf(tag);
  // What it knows nothing of becomes the region ZZ.
  return canonical !== tag && !canonical.includes("-ZZ") && isLanguageTag(canonical)
    ? `write ${quote(canonical)}`
    : example;
}

function subtagNamed(type: "grandfathered", tag: string): string | undefined {
  return isRegistered(type, tag) ? subtagRecord(type, tag)?.name : undefined;
}
