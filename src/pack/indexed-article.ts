import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Memberships } from "../domain/lists.ts";

/** Of an article what finds it, dates it and tells whether it has changed: all of it but its record. */
export interface IndexedArticle {
  /** Of the story; the same in all its languages. */
  readonly id: string;
  readonly language: LanguageTag;
  readonly slug: string;
  /** Slugs it had before. */
  readonly formerly: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  /** The newest change of any kind. */
  readonly modified: Instant;
  readonly expires?: Instant;
  readonly withdrawn?: Instant;
  readonly lists: Memberships;
  /** Path of the lead picture, where it is a file of ours. */
  readonly picture?: string;
  /** Of all the entry's bytes in each variant and format, as `digestsOf` has them. */
  readonly digests: Uint8Array;
}
