import type { CompileContext, ParsedVocabulary } from "../content/read/read-vocabulary.ts";
import type { ContentSource } from "../content/source/content-source.ts";
import { termsInUse } from "../domain/vocabulary.ts";
import { formatsFor } from "../formats/formats.ts";
import type { Packed } from "../pack/pack.ts";
import type { Problem } from "../problems/problem.ts";
import { everyFeed } from "../urls/feed-ref.ts";
import type { ReleaseOptions } from "./releases/open-releases.ts";
import type { StoryState } from "./stories/story-state.ts";

export interface CompileOptions extends ReleaseOptions {
  /** A string is the path of a content folder. */
  readonly content: ContentSource | string;
  /** The folder for the catalogue, the assets, and what the next run reuses. */
  readonly output: string;
  /** Replaces the site's own origin during development; http is then allowed on this machine. */
  readonly origin?: string;
  /** The vocabulary, if it has already been read. */
  readonly vocabulary?: ParsedVocabulary;
  /** Whether drafts are shown. They are checked in any case. */
  readonly drafts?: boolean;
  /** The size that the catalogue should not exceed, in bytes: records beyond it become assets. */
  readonly bundle?: number;
  /** Number of threads that compile; chosen from the number of stories if absent. */
  readonly threads?: number;
  /** Called with the number of stories that are done and the number that are to be compiled. */
  progress?(done: number, all: number): void;
}

export type CompileResult = CompileFindings | (Pick<CompileFindings, "notices"> & { readonly summary: Summary });

export interface CompileFindings {
  /** Sorted by path, line and column, like the notices. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Whether the Markdown was checked: only if everything it may refer to is known. */
  readonly textsChecked: boolean;
}

export interface Summary {
  readonly stories: number;
  /** Number of stories that were not reused from the last run. */
  readonly compiled: number;
  readonly articles: number;
  /** Number of articles whose records are in the catalogue; the others are in `shards` assets. */
  readonly resident: number;
  readonly shards: number;
  /** Number of feed documents, as `/feeds.json` lists them. */
  readonly feeds: number;
  readonly media: number;
  /** Number of recordings, subtitles and documents. */
  readonly files: number;
  /** Size of the catalogue. */
  readonly bytes: number;
}

/** Counts what was packed. */
export function summarise(
  newsroom: CompileContext,
  stories: readonly StoryState[],
  { bytes, resident, shards }: Packed,
): Omit<Summary, "compiled" | "media" | "files"> {
  const tags = termsInUse([...newsroom.tags.values()]);
  const authors = termsInUse([...newsroom.authors.values()]);
  const feeds = everyFeed({ site: newsroom.site, tags, authors }).flatMap(formatsFor);
  return {
    stories: stories.filter(({ shown }) => shown).length,
    articles: stories.flatMap(({ indexed }) => indexed.articles).length,
    resident,
    shards: shards.length,
    feeds: feeds.length,
    bytes: bytes.length,
  };
}
