import { isLanguageTag } from "../../content/schema/language-tag.ts";
import type { ArticleWords } from "../../messages/words.ts";
import { anyWordPattern } from "./word-pattern.ts";

/** The line next to a picture on a page. */
export interface PictureLine {
  readonly caption?: string;
  readonly credit?: string;
  /** Whether the line leaves no doubt which of the two it has. */
  readonly sure: boolean;
}

const inBrackets = /^(?<caption>.+?)\s*\((?<credit>[^()]+)\)\.?$/u;

/**
 * Creates a function that reads "Photo: who it shows (whose it is)", or "Who it shows. Photo: whose it is"; undefined for any
 * other line.
 */
export function pictureFinder(words: readonly ArticleWords[]): (line: string) => PictureLine | undefined {
  const label = anyWordPattern(words.flatMap(({ picture }) => picture));
  const labelled = new RegExp(`^${label}\\s*:\\s*(?<text>.+)$`, "iu");
  const creditBehind = new RegExp(
    `^(?<caption>.+?)[\\s.,;(\\[/|–—-]+${label}\\s*[:/]\\s*(?<credit>[^()]+?)[\\])]?$`,
    "iu",
  );
  return (line) => {
    const text = labelled.exec(line)?.groups?.text;
    if (text === undefined) {
      const { caption, credit } = creditBehind.exec(line)?.groups ?? {};
      return caption && credit ? { caption, credit, sure: true } : undefined;
    }
    const { caption, credit } = inBrackets.exec(text)?.groups ?? {};
    if (caption && credit) return { caption, credit, sure: true };
    // "Photo: Getty Images" names the photographer, and looks like a short caption.
    return text.split(/\s+/).length <= 3 ? { credit: text, sure: false } : { caption: text, sure: false };
  };
}

/** Creates a function that reads the names after "Author:"; undefined for any other line. */
export function authorFinder(words: readonly ArticleWords[]): (line: string) => readonly string[] | undefined {
  const label = anyWordPattern(words.flatMap(({ authors }) => authors));
  const labelled = new RegExp(`^${label}(?:\\s*:\\s*|\\s+(?=\\p{L}))(?<names>[^.!?]{2,120})$`, "iu");
  const between = new RegExp(`\\s*[,;&،、]\\s*|\\s+${anyWordPattern(words.flatMap(({ and }) => and))}\\s+`, "u");
  return (line) =>
    labelled
      .exec(line)
      ?.groups?.names?.split(between)
      .map((name) => name.trim())
      .filter(Boolean);
}

/** A line such as "ua en ru" that links a page to its other languages; some also have the date. */
export interface LanguagesLine {
  /** As written in the line. */
  readonly names: readonly string[];
  /** `2026-01-03` */
  readonly day?: string;
}

const separators = /[\s,;|/·•،]+/;

/** @param known the site's names for its languages, besides their tags, in lower case */
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
