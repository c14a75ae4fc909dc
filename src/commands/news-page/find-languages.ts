import { isLanguageTag } from "../../compile/schema/language-tag.ts";

/** A line such as "ua en ru", with which a page leads to its other languages; some have the date on it. */
export interface LanguagesLine {
  /** As the line has them. */
  readonly names: readonly string[];
  /** `2026-01-03` */
  readonly day?: string;
}

const separators = /[\s,;|/·•]+/;
const labels = new Set(["date", "дата", "lang", "language", "languages", "мова", "мови", "язык", "языки"]);

/** @param known names that the site has for its languages beside their tags, in small letters */
export function findLanguages(line: string, known: ReadonlySet<string>): LanguagesLine | undefined {
  const words = line.toLowerCase().replaceAll(":", "").split(separators).filter(Boolean);
  const day = words.find((word) => /^\d{4}-\d\d-\d\d$/.test(word));
  const names = words.filter((word) => word !== day && !labels.has(word));
  const isName = (word: string) => known.has(word) || (word.length === 2 && isLanguageTag(word));
  if (!names.every(isName) || (names.length < 2 && day === undefined)) return undefined;
  return { names, ...(day !== undefined && { day }) };
}
