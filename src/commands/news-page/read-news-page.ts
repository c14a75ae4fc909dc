import type { Site } from "../../domain/site.ts";
import { detectLanguage } from "../story/detect-language.ts";
import { findAuthors } from "./find-authors.ts";
import { findDateline } from "./find-dateline.ts";
import { findLanguages } from "./find-languages.ts";
import { findPicture } from "./find-picture.ts";
import { findSource } from "./find-source.ts";
import type { NewsPage } from "./news-page.ts";
import { splitLines } from "./split-lines.ts";

/** Lines at the top of a page among which its date, its author and the words for its picture are looked for. */
const head = 10;

/** Longer lines are paragraphs, whatever they begin with. */
const longestHeading = 300;

/**
 * Finds the parts of an article in plain text, wherever at the top they stand: each is known by its own form. What is left is
 * the headline, and below it the text. Undefined where there is no headline with a text below, or in none of the site's languages.
 */
export function readNewsPage(text: string, { languages }: Site): NewsPage | undefined {
  const tags = languages.map(({ tag }) => tag);
  const names = new Set(languages.flatMap(({ tag, name, aliases }) => [tag, name.toLowerCase(), ...aliases]));
  const [languagesLine, afterLanguages] = take(splitLines(text), (line) => findLanguages(line, names));
  const [dateline, afterDateline] = take(afterLanguages, (line) => findDateline(line, tags));
  const [picture, afterPicture] = take(afterDateline, findPicture);
  const [authors, rest] = take(afterPicture, findAuthors);
  const source = findSource(rest);
  const [headline, lead, ...paragraphs] = source?.sure ? rest.filter((line) => line !== source.words) : rest;
  const detected = detectLanguage(rest.join("\n"), tags);
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
    paragraphs,
    ...(source && { source }),
  };
}

/** The first line at the top in which something is found, and the lines without it. */
function take<Found>(
  lines: readonly string[],
  find: (line: string) => Found | undefined,
): readonly [Found | undefined, readonly string[]] {
  for (const line of lines.slice(0, head)) {
    const found = line.length > longestHeading ? undefined : find(line);
    if (found !== undefined) return [found, lines.filter((each) => each !== line)];
  }
  return [undefined, lines];
}
