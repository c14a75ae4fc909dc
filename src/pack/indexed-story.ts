import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Memberships } from "../domain/lists.ts";

/**
 * The part of a story that is needed to find it, date it and detect changes: everything except its articles' records. Plain
 * JSON.
 */
export interface IndexedStory {
  /** The same in all languages of the story. */
  readonly id: string;
  /** Its earlier slugs. */
  readonly formerly: readonly string[];
  readonly withdrawn?: Instant;
  /** Path of the lead picture, if it is a file of the site. */
  readonly picture?: string;
  /** One for each language that is shown; none for a language whose release would have been after the story's withdrawal. */
  readonly articles: readonly IndexedArticle[];
}

/** The part of a story that differs between its languages. */
export interface IndexedArticle {
  readonly language: LanguageTag;
  readonly slug: string;
  readonly lists: Memberships;
  readonly published: Instant;
  readonly expires?: Instant;
  readonly updated: Instant;
  /** The newest change of any kind. */
  readonly modified: Instant;
  /** A digest for each variant, of everything that feeds of the variant show of the article in any format; base64. */
  readonly digests: string;
  /** Length of its record in bytes. */
  readonly length: number;
  /** The place of its record in a shard; absent if it is in none and has to be in the bundle. */
  readonly place?: ShardPlace;
}

export interface ShardPlace {
  /** Hexadecimal, of `shardNameLength` bytes. */
  readonly shard: string;
  /** Where the record begins in the shard. */
  readonly at: number;
}
