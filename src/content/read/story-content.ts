import type { Correction, Instant, Picture, Story } from "../../domain/article.ts";
import type { LanguageTag, Localised } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Author, Tag } from "../../domain/vocabulary.ts";
import type { SourcePicture } from "../../pictures/publisher-images.ts";
import type { Problem } from "../../problems/problem.ts";
import type { ContentVersion } from "../source/content-source.ts";

/** The content folder, read and found valid; Markdown not yet rendered. */
export interface Content {
  readonly site: Site;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  /** By folder name. */
  readonly stories: readonly StoryContent[];
}

export interface StoryContent extends Story {
  /** Name of its folder in `content/articles`. */
  readonly folder: string;
  /** When all languages changed; a text may have changed by itself. */
  readonly updated?: Instant;
  /** Slugs it had before, in any of its languages; in one of them it may be the slug it has now. */
  readonly formerly: readonly string[];
  readonly withdrawn?: StoryWithdrawal;
  /** At least one, in the site's order of languages. */
  readonly texts: readonly Text[];
  readonly draft: boolean;
  /** What is still to be written or put right; of drafts alone, which are shown all the same to whoever writes them. */
  readonly gaps: readonly Problem[];
}

/** That a story is no longer stood by, since when, and what readers are told. */
export interface StoryWithdrawal {
  readonly date: Instant;
  readonly reason: Localised;
}

/** What differs between the languages of a story. */
export interface Text {
  readonly language: LanguageTag;
  /** As problems name it: `content/articles/…/uk.md`. */
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly picture?: Picture;
  readonly updated?: Instant;
  readonly corrections: readonly Correction[];
  readonly markdown: string;
  /** Line of the file on which the Markdown begins, from 1. */
  readonly markdownLine: number;
}

/** A picture of the content that is served. */
export interface MediaFile extends SourcePicture {
  readonly version: ContentVersion;
}
