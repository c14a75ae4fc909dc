import { type ListName, listKinds, listNames } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";

/*
 * The catalogue as one sequence of bytes, deployed with the Worker as a `Data` module.
 *
 *   magic, length of the header (uint32), header (JSON, UTF-8), then the sections, each at a multiple of 8.
 *
 * At start-up the header is parsed and typed arrays are laid over the columns. The vocabulary is parsed when a topic or an
 * author is first requested, and nothing else is parsed. All numbers are little-endian, as typed arrays are on every platform
 * that workerd and Node run on.
 *
 * The sections hold what is needed to find every article, date it and detect changes. The rest of an article is its record
 * (`record.ts`). The records of the most requested articles are in the section `records`, the others in shards, which are
 * separate files of concatenated records.
 */

/** Its last byte is the version of the layout. */
export const magic = "PFEED\u0000\u0000\u0006";

export const alignment = 8;

/** Length in bytes of a shard's name, a truncated SHA-256 of its content. The file name is the same in hexadecimal. */
export const shardNameLength = 16;

/** The files that pages load, as paths relative to the site's address. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

export interface Header {
  readonly site: Site;
  /** Sizes of the vocabulary, retired terms included. */
  readonly counts: Readonly<Record<keyof Vocabulary, number>>;
  /** Names of the formats whose parts the records contain, in order. */
  readonly formats: readonly string[];
  readonly assets: PageAssets;
  /** Offset from the end of the header, and length, in bytes. */
  readonly sections: Readonly<Record<SectionName, readonly [start: number, length: number]>>;
}

/**
 * Columns have one element for each article. Columns with `At` in their names have one more: they hold where each article's
 * bytes begin in the section that follows, and the end of the last.
 */
export const sectionNames = [
  // The vocabulary: JSON.
  "tags",
  "authors",
  "published",
  "updated",
  "modified",
  "expires",
  "withdrawn",
  // The numbers of the back-dated articles, and the moment at which each was released.
  "late",
  "released",
  // Index in the site's languages.
  "languages",
  // Articles with the same number are the languages of one story.
  "stories",
  // Number of the next language of the same story; the last one names the first.
  "versions",
  // By `listNumbers`, and one more: where each list begins in the section that follows.
  "listsAt",
  "lists",
  "slugHashes",
  "slugArticles",
  "slugsAt",
  "slugs",
  // Former slugs, each followed by a line feed.
  "formerlyAt",
  "formerly",
  // Path of the lead picture, by story.
  "picturesAt",
  "pictures",
  // `entryDigestsLength` bytes for each article.
  "digests",
  // The same for each list, by `listNumbers`: of the envelope of its subscription documents.
  "envelopes",
  // 0 for the section `records`, otherwise one more than the index in `shardNames`.
  "shards",
  // Where the article's record begins in the shard or in `records`.
  "recordsAt",
  "shardNames",
  "records",
] as const;
export type SectionName = (typeof sectionNames)[number];

/**
 * Returns a function that numbers the lists: by language as in the site, then by kind, then by term as in the vocabulary. It takes
 * the index of the language in the site, and that of the term in its vocabulary; 0 if the kind has no terms.
 */
export function listNumbers(counts: Header["counts"]): (language: number, kind: ListName, index: number) => number {
  const each = listCount(counts, listNames);
  const first = new Map(listNames.map((kind, place) => [kind, listCount(counts, listNames.slice(0, place))]));
  return (language, kind, index) => language * each + required(first.get(kind), "kind of list", kind) + index;
}

/** Returns the number of lists of these kinds in a language. */
export function listCount(counts: Header["counts"], kinds: readonly ListName[]): number {
  return kinds.reduce((sum, kind) => {
    const { terms } = listKinds[kind];
    return sum + (terms ? counts[terms.in] : 1);
  }, 0);
}

export function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
