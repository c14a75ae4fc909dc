import { findByName } from "../../domain/find-name.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { required } from "../../domain/required.ts";
import type { Tag } from "../../domain/vocabulary.ts";
import type { NewsroomContent } from "../story/newsroom-content.ts";
import { askForSection, listSections } from "../story/sections.ts";
import type { NewsPage } from "./read-news-page.ts";

/** Finds the tag or author that has a name in any language. */
export function findTerm<Term extends Pick<Tag, "name" | "retired">>(
  terms: Iterable<Term>,
  name: string,
): Term | undefined {
  const named = [...terms].filter(({ retired }) => !retired);
  return findByName(
    named.map((term) => [term, Object.values(term.name)] as const),
    name,
  );
}

/** Letters: a shorter word in another case is too often a different word: "мови", "мовив". */
const shortest = 6;

/**
 * Returns the slugs of the tags whose names occur in a text, in the order of the vocabulary: a guess for an editor to check.
 * Names of several words, and of people, places and organisations, are found in any grammatical case; sections are not looked
 * for.
 */
export function findMentionedTags(text: string, tags: Iterable<Tag>, language: LanguageTag): readonly string[] {
  return [...tags]
    .filter(({ kind, retired }) => kind !== "section" && !retired)
    .filter(({ kind, name }) => tagPattern(required(name[language], "name in", language), kind === "topic").test(text))
    .map(({ slug }) => slug);
}

function tagPattern(name: string, isTopic: boolean): RegExp {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const inflected = words.length > 1 || !isTopic;
  const pattern = words.map((word) => (inflected || word.length >= shortest ? `${cutEnding(word)}\\p{L}{0,4}` : word));
  if (pattern.length === 0) return /(?!)/;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${pattern.join("[\\s-]+")}(?![\\p{L}\\p{N}])`,
    inflected && words.length === 1 ? "u" : "iu",
  );
}

/** Slavic endings have two letters at most, except those that begin before a softened consonant. */
function cutEnding(word: string): string {
  return word.slice(0, Math.max(3, word.length - 2));
}

/** Finds the section that was asked for, or that is named before the date; and a name there that no tag has. */
export function findSection(
  { dateline }: NewsPage,
  { tags }: NewsroomContent,
  { section }: { readonly section?: string },
) {
  if (section !== undefined) return { field: { value: section } };
  const sections = listSections(tags);
  const names = splitNames(dateline?.before);
  for (const name of names) {
    const found = findTerm(sections, name);
    if (found) return { field: { value: found.slug } };
  }
  const unknown = names.find((name) => !findTerm(tags.values(), name));
  const choice = askForSection(sections);
  if (unknown === undefined) return { field: { check: choice } };
  return { field: { check: `${choice}; no section in tags.yaml is called "${unknown}"` }, unknown };
}

/** Finds the place that is named before the date. */
export function findPlace({ dateline }: NewsPage, { tags }: NewsroomContent): string | undefined {
  const places = [...tags.values()].filter(({ kind }) => kind === "place");
  return splitNames(dateline?.before).flatMap((name) => findTerm(places, name)?.slug ?? [])[0];
}

/** "Ukraine / Kyiv" is two names. */
function splitNames(before = ""): readonly string[] {
  return before.split(/\s*[,/|>»:•·—–]\s*/).filter(Boolean);
}
