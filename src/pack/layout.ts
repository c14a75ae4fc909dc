import { type ListName, listKinds, listNames } from "../domain/lists.ts";
import type { Site } from "../domain/site.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";

/*
 * The catalogue as one run of bytes that travels beside the Worker as a `Data` module.
 *
 *   magic, length of the header (uint32), header (JSON, UTF-8), then the sections, each at a multiple of 8.
 *
 * Start-up reads the header and lays typed arrays over the columns; nothing else is parsed, the vocabulary only when a topic or an
 * author is asked for. All numbers are little-endian, as
 * typed arrays are wherever workerd and Node run.
 *
 * Of every article the sections hold what finds it, dates it and tells whether it has changed. The rest is its record
 * (`record.ts`): those of the articles that are asked for most are in the section `records`, the others in shards, which are
 * files of their own with records one behind the other.
 */

/** Its last byte is the version of the layout. */
export const magic = "PFEED\u0000\u0000\u0005";

export const alignment = 8;

/** Bytes of a shard's name, a cut SHA-256 of its content; the file is named by them in hexadecimal. */
export const shardNameLength = 16;

/** The files that pages load, by their paths from the site's address. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

export interface Header {
  readonly site: Site;
  /** How many there are in the vocabulary, those included that are retired. */
  readonly counts: Readonly<Record<keyof Vocabulary, number>>;
  /** Names of the formats whose parts records have, in order. */
  readonly formats: readonly string[];
  readonly assets: PageAssets;
  /** First byte, from the end of the header, and length in bytes. */
  readonly sections: Readonly<Record<SectionName, readonly [start: number, length: number]>>;
}

/**
 * Columns have an element an article. What has `At` in its name has one more: where each article's bytes begin in the section
 * beside it, and the end of the last.
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
  // Index in the site's languages.
  "languages",
  // Equal numbers are the languages of one story.
  "stories",
  // By `listNumber`, and one more: where each list begins in the section beside it.
  "listsAt",
  "lists",
  "slugHashes",
  "slugArticles",
  "slugsAt",
  "slugs",
  // Former slugs, each with a line feed behind it.
  "formerlyAt",
  "formerly",
  // Path of the lead picture, by story.
  "picturesAt",
  "pictures",
  // Of `digestsLength` bytes an article.
  "digests",
  // 0 for the section `records`, else one more than the index in `shardNames`.
  "shards",
  // Where the article's record begins there.
  "recordsAt",
  "shardNames",
  "records",
] as const;
export type SectionName = (typeof sectionNames)[number];

/**
 * Which of the lists: for each language in the site's order those of each kind, a kind's in the vocabulary's order.
 * @param language index in the site's
 * @param index of the term in its vocabulary; 0 where the kind has no terms
 */
export function listNumber(counts: Header["counts"], language: number, kind: ListName, index: number): number {
  const before = listNames.slice(0, listNames.indexOf(kind));
  return language * listCount(counts, listNames) + listCount(counts, before) + index;
}

/** How many lists of these kinds a language has. */
export function listCount(counts: Header["counts"], kinds: readonly ListName[]): number {
  return kinds.reduce((sum, kind) => {
    const { terms } = listKinds[kind];
    return sum + (terms ? counts[terms.in] : 1);
  }, 0);
}

export function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
