import type { Author, Tag } from "../domain/vocabulary.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import type { Header } from "./layout.ts";

export interface Packable extends Omit<Header, "counts" | "formats" | "sections"> {
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  /** In any order. */
  readonly articles: readonly PackableArticle[];
}

export interface PackableArticle extends IndexedArticle {
  /** Bytes of its record. */
  readonly length: number;
  /** Where the record is too; absent where it has to be in the bundle. */
  readonly place?: ShardPlace;
  /** Called only where it goes into the bundle. */
  record(): Uint8Array;
}

export interface ShardPlace {
  /** Hexadecimal, of `shardNameLength` bytes. */
  readonly shard: string;
  /** Where the record begins in the shard. */
  readonly at: number;
}
