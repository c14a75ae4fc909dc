import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { ArticleWords } from "../../messages/words.ts";
import { detectLanguage } from "../story/detect-language.ts";
import { type Dateline, datelineFinder } from "./find-dateline.ts";
import { type SourceFound, sourceFinder } from "./find-source.ts";
import { authorFinder, type LanguagesLine, languagesFinder, type PictureLine, pictureFinder } from "./line-finders.ts";
import type { PageMedia } from "./page-media.ts";
import { splitPage } from "./split-page.ts";

/** An article as it was copied from a page: plain texts, each on one line. */
export interface NewsPage {
  /** One of the site's, perhaps a retired one. */
  readonly language: LanguageTag;
  /** Whether none of the site's other languages fits the text as well. */
  readonly languageIsSure: boolean;
  readonly headline: string;
  readonly languages?: LanguagesLine;
  readonly dateline?: Dateline;
  readonly picture?: PictureLine;
  /** As written on the page. */
  readonly authors: readonly string[];
  readonly lead: string;
  /** Those below the lead, with what is between them and, at their beginning, what is above the lead. */
  readonly paragraphs: readonly (string | PageMedia)[];
  readonly source?: SourceFound;
}

/** Number of lines at the top of a page that are searched for its date, its author and the caption of its picture. */
const head = 10;

/** Characters: longer lines are paragraphs, whatever they begin with. */
const longestHeading = 300;

/**
 * Finds the parts of an article in plain text, each by its form, wherever it is at the top of the page. What is left is the
 * headline, with the text below it. Undefined if there is no headline with a text below it, or if the text is in none of the
 * site's languages.
 */
export function readNewsPage(
  text: string,
  { languages, retired }: Site,
  wordsOf: ReadonlyMap<LanguageTag, ArticleWords>,
): NewsPage | undefined {
  const words = [...new Set(wordsOf.values())];
  const tags = languages.map(({ tag }) => tag);
  const every = [...languages, ...retired];
  const names = new Set(every.flatMap(({ tag, name, aliases }) => [tag, name.toLowerCase(), ...aliases]));
  const [languagesLine, afterLanguages] = take(splitPage(text, words), languagesFinder(words, names));
  const [dateline, afterDateline] = take(afterLanguages, datelineFinder(["en", ...tags], words));
  const [picture, afterPicture] = take(afterDateline, pictureFinder(words));
  const [authors, rest] = take(afterPicture, authorFinder(words));
  const texts = rest.filter((line) => typeof line === "string");
  const source = sourceFinder(words)(texts);
  const blocks = source?.sure ? rest.filter((line) => line !== source.words) : rest;
  const [headlineAt, leadAt] = [...blocks.keys()].filter((at) => typeof blocks[at] === "string");
  const [headline, lead] = blocks.filter((line) => typeof line === "string");
  const detected = detectLanguage(
    texts.join("\n"),
    every.map(({ tag }) => tag),
    wordsOf,
  );
  if (!detected || headline === undefined || lead === undefined) return undefined;
  return {
    language: detected.language,
    languageIsSure: detected.sure,
    headline,
    ...(languagesLine && { languages: languagesLine }),
    ...(dateline && { dateline }),
    ...(picture && { picture }),
    authors: authors ?? [],
    lead,
    paragraphs: blocks.filter((_, at) => at !== headlineAt && at !== leadAt),
    ...(source && { source }),
  };
}

/** Finds the first line at the top in which something is found; returns that, and the lines without it. */
function take<Found>(
  lines: readonly (string | PageMedia)[],
  find: (line: string) => Found | undefined,
): readonly [Found | undefined, readonly (string | PageMedia)[]] {
  for (const line of lines.slice(0, head)) {
    const found = typeof line !== "string" || line.length > longestHeading ? undefined : find(line);
    if (found !== undefined) return [found, lines.filter((each) => each !== line)];
  }
  return [undefined, lines];
}
