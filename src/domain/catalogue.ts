import type { Article, Instant } from "./article.ts";
import type { LanguageTag } from "./language.ts";
import type { ListName, Selection } from "./lists.ts";
import { at } from "./required.ts";
import type { Site } from "./site.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Everything that is published, scheduled ones included.
 *
 * Articles are numbered newest first by `published`, so that every list is an ascending run of numbers, what is scheduled
 * stands in front of what is visible, and lists combine by merging.
 * The vocabulary is without the terms that are retired.
 */
export interface Catalogue extends Vocabulary {
  readonly site: Site;
  /** What became of a name that is not, or not any more, a term's. */
  former(kind: ListName, name: string): FormerName | undefined;
  readonly times: ArticleTimes;
  /** All of these articles, which may have to be fetched. @throws RangeError for a number that is not an article's */
  articles(numbers: readonly ArticleNumber[]): Promise<readonly Article[]>;
  /** What names an article's page, at once. @throws RangeError for a number that is not an article's */
  address(number: ArticleNumber): Address;
  /** The languages that an article's story has, itself included, in the site's order; itself alone where it is withdrawn. */
  versions(number: ArticleNumber): readonly ArticleNumber[];
  /** Path of the lead picture, where it is a file of ours. */
  picture(number: ArticleNumber): string | undefined;
  /** The article at this slug, or at one it had before. Undefined where there never was one. */
  find(language: LanguageTag, slug: string): ArticleNumber | undefined;
  /** Ascending, that is newest first; empty for what nothing is listed under, and for a combination. @param selection everything, where it is absent */
  list(language: LanguageTag, selection?: Selection): ArticleList;
}

/** Position in the catalogue, 0 for the newest. Not permanent: it moves with every compile. */
export type ArticleNumber = number;

export type Address = Pick<Article, "language" | "slug">;

/** Ascending article numbers. */
export type ArticleList = Uint32Array;

/** The slug that took the place of a name, or that none did. */
export type FormerName = { readonly kind: "renamed"; readonly slug: string } | { readonly kind: "retired" };

/** What queries need of each article, by number, without touching the articles themselves. Milliseconds. */
export interface ArticleTimes {
  /** Descending. */
  readonly published: Float64Array;
  readonly updated: Float64Array;
  /** The newest change of any kind, silent ones included. */
  readonly modified: Float64Array;
  /** Infinity where the article does not expire. */
  readonly expires: Float64Array;
  /** Infinity where the article is not withdrawn. */
  readonly withdrawn: Float64Array;
  /** Every article that is withdrawn: few, so that a list's are found without going through the list. */
  readonly notices: ArticleList;
}

/**
 * Whether nothing but a notice is left of an article: feeds list that for those who have read it, nothing else does. A date that
 * is still to come makes no difference, since the text has left the catalogue with the deploy that knew of it.
 */
export function isWithdrawn(times: ArticleTimes, number: ArticleNumber): boolean {
  return at(times.withdrawn, number) !== Number.POSITIVE_INFINITY;
}

/**
 * For how long from its withdrawal a notice stands in the current document of each feed that listed the article, however old that is:
 * readers poll no archive documents, and would keep the text. Long enough for readers that are opened once a week, or after a
 * holiday. Milliseconds.
 */
export const noticePeriod = 14 * 24 * 60 * 60 * 1000;

/** The first moment at which a notice stands in its place alone. Infinity where the article is not withdrawn. */
export function noticeEnd(times: ArticleTimes, number: ArticleNumber): Instant {
  return at(times.withdrawn, number) + noticePeriod;
}

/** The numbers of a column of moments of withdrawal that are withdrawn. */
export function noticesOf(withdrawn: Float64Array): ArticleList {
  const notices: ArticleNumber[] = [];
  for (let number = 0; number < withdrawn.length; number++) {
    if (withdrawn[number] !== Number.POSITIVE_INFINITY) notices.push(number);
  }
  return Uint32Array.from(notices);
}
