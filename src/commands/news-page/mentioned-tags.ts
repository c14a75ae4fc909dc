import type { LanguageTag } from "../../domain/language.ts";
import { required } from "../../domain/required.ts";
import type { Tag } from "../../domain/vocabulary.ts";

/** A shorter word in another case is too often another word: "мови", "мовив". */
const shortest = 6;

/**
 * Slugs of the tags whose names stand in a text, by the vocabulary's order: a guess for an editor to look at. Names of several
 * words, and of people, places and organisations, are found in any grammatical case; sections are not looked for.
 */
export function mentionedTags(text: string, tags: Iterable<Tag>, language: LanguageTag): readonly string[] {
  return [...tags]
    .filter(({ kind, retired }) => kind !== "section" && !retired)
    .filter(({ kind, name }) => patternOf(required(name[language], "name in", language), kind === "topic").test(text))
    .map(({ slug }) => slug);
}

function patternOf(name: string, isTopic: boolean): RegExp {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const inflected = words.length > 1 || !isTopic;
  const pattern = words.map((word) => (inflected || word.length >= shortest ? `${stemOf(word)}\\p{L}{0,4}` : word));
  if (pattern.length === 0) return /(?!)/;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${pattern.join("[\\s-]+")}(?![\\p{L}\\p{N}])`,
    inflected && words.length === 1 ? "u" : "iu",
  );
}

/** Slavic endings are two letters at most, but for those that begin before a softened consonant. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(3, word.length - 2));
}
