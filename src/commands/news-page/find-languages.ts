import { isLanguageTag } from "../../content/schema/language-tag.ts";
import type { ArticleWords } from "../../messages/words.ts";

/** A line such as "ua en ru", with which a page leads to its other languages; some have the date on it. */
export interface LanguagesLine {
  /** As the line has them. */
  readonly names: readonly string[];
  /** `2026-01-03` */
  readonly day?: string;
}

const separators = /[\s,;|/·•،]+/;

/** @param known names that the site has for its languages beside their tags, in small letters */
export function languagesFinder(
  words: readonly ArticleWords[],
  known: ReadonlySet<string>,
): (line: string) => LanguagesLine | undefined {
  const labels = new Set(words.flatMap(({ languages }) => languages));
  const isName = (word: string) => known.has(word) || (word.length === 2 && isLanguageTag(word));
  return (line) => {
    const parts = line.toLowerCase().replaceAll(":", "").split(separators).filter(Boolean);
    const day = parts.find((part) => /^\d{4}-\d\d-\d\d$/.test(part));
    const names = parts.filter((part) => part !== day && !labels.has(part));
    if (!names.every(isName) || (names.length < 2 && day === undefined)) return undefined;
    return { names, ...(day !== undefined && { day }) };
  };
}
