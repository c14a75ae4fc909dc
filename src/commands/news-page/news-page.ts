import type { LanguageTag } from "../../domain/language.ts";
import type { Dateline } from "./find-dateline.ts";
import type { LanguagesLine } from "./find-languages.ts";
import type { PictureLine } from "./find-picture.ts";
import type { SourceFound } from "./find-source.ts";

/** An article as it was copied from a page: plain texts, each on one line. */
export interface NewsPage {
  readonly language: LanguageTag;
  /** Whether it could not as well be in another of the site's languages. */
  readonly languageIsSure: boolean;
  readonly headline: string;
  readonly languages?: LanguagesLine;
  readonly dateline?: Dateline;
  readonly picture?: PictureLine;
  /** Names as the page has them. */
  readonly authors: readonly string[];
  readonly lead: string;
  /** Those below the lead. */
  readonly paragraphs: readonly string[];
  readonly source?: SourceFound;
}
