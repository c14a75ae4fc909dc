import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Memberships } from "../domain/lists.ts";

/** Of a story what finds it, dates it and tells whether it has changed: all of it but its articles' records. Plain JSON. */
export interface IndexedStory {
  /** The same in all its languages. */
  readonly id: string;
  /** Slugs it had before. */
  readonly formerly: readonly string[];
  readonly published: Instant;
  readonly expires?: Instant;
  readonly withdrawn?: Instant;
  /** Path of the lead picture, where it is a file of ours. */
  readonly picture?: string;
  /** One a language; none where it was withdrawn before its release. */
  readonly articles: readonly IndexedArticle[];
}

/** What differs between the languages of a story. */
export interface IndexedArticle {
  readonly language: LanguageTag;
  readonly slug: string;
  readonly lists: Memberships;
  readonly updated: Instant;
  /** The newest change of any kind. */
  readonly modified: Instant;
  /** Of all the entry's bytes in each variant and format, as `digestsOf` has them; in base64. */
  readonly digests: string;
  /** Bytes of its record. */
  readonly length: number;
  /** The shard in which its record is too; absent where it is in none, and has to be in the bundle. */
  readonly place?: ShardPlace;
}

export interface ShardPlace {
  /** Hexadecimal, of `shardNameLength` bytes. */
  readonly shard: string;
  /** Where the record begins in the shard. */
  readonly at: number;
}
