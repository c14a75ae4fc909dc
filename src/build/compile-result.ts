import type { CompileContext, ParsedVocabulary } from "../content/read/read-vocabulary.ts";
import type { ContentSource } from "../content/source/content-source.ts";
import { termsInUse } from "../domain/vocabulary.ts";
import { formatsFor } from "../formats/formats.ts";
import type { Packed } from "../pack/pack.ts";
import type { Problem } from "../problems/problem.ts";
import { everyFeed } from "../urls/feed-ref.ts";
import type { StoryState } from "./stories/story-state.ts";

export interface CompileOptions {
  /** A text is the path of a content folder. */
  readonly content: ContentSource | string;
  /** Where the catalogue and the assets go, and what the next run takes over from this one. */
  readonly output: string;
  /** Stands for the site's own while developing; http is then allowed on this machine. */
  readonly origin?: string;
  /** Where it has been read already. */
  readonly vocabulary?: ParsedVocabulary;
  /** Whether drafts are content too. They are checked in any case. */
  readonly drafts?: boolean;
  /** Bytes that the catalogue should not exceed: what goes beyond becomes assets. */
  readonly bundle?: number;
  /** How many threads compile; where absent, as many as pay. */
  readonly threads?: number;
  /** Told of stories that are done, of all that are to be compiled. */
  progress?(done: number, all: number): void;
}

export type CompileResult = CompileFindings | (Pick<CompileFindings, "notices"> & { readonly summary: Summary });

export interface CompileFindings {
  /** By path, line and column, as the notices are. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** Whether Markdown was looked at: only where all that it may refer to is known. */
  readonly textsChecked: boolean;
}

export interface Summary {
  readonly stories: number;
  /** How many stories were not taken over from the run before. */
  readonly compiled: number;
  readonly articles: number;
  /** How many articles' records are in the catalogue; those of the others are in `shards` assets. */
  readonly resident: number;
  readonly shards: number;
  /** Documents of feeds, as `/feeds.json` lists them. */
  readonly feeds: number;
  readonly media: number;
  /** Of the catalogue. */
  readonly bytes: number;
}

/** What can be counted of what is packed. */
export function summarise(
  newsroom: CompileContext,
  stories: readonly StoryState[],
  { bytes, resident, shards }: Packed,
): Omit<Summary, "compiled" | "media"> {
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
