import type { Article, Instant } from "./article.ts";
import type { LanguageTag } from "./language.ts";
import type { ListName, Selection } from "./lists.ts";
import { at } from "./required.ts";
import type { Site } from "./site.ts";
import type { FormerName, Vocabulary } from "./vocabulary.ts";

/**
 * Everything that is published or scheduled.
 *
 * Articles are numbered by `published`, newest first; the languages of a story may be far apart. Every list is therefore ascending,
 * scheduled articles come before visible ones, and lists combine by merging. The vocabulary does not include retired terms.
 */
export interface Catalogue extends Vocabulary {
  readonly site: Site;
  /** Returns what became of a name that no term has now; undefined if no term ever had it. */
  former(kind: ListName, name: string): FormerName | undefined;
  readonly times: ArticleTimes;
  /** Returns all of these articles, which may have to be fetched. @throws RangeError if a number is not an article's */
  articles(numbers: readonly ArticleNumber[]): Promise<readonly Article[]>;
  /** Returns the language and slug of an article without fetching it. @throws RangeError if the number is not an article's */
  address(number: ArticleNumber): Address;
  /**
   * Returns the article in every language of its story, visible or not, including its own, in the site's order; only its own if it is
   * withdrawn.
   */
  versions(number: ArticleNumber): readonly ArticleNumber[];
  /** Returns the path of the lead picture if it is a file of the site. */
  picture(number: ArticleNumber): string | undefined;
  /** Finds the article that has this slug or had it before. Undefined if there never was one. */
  find(language: LanguageTag, slug: string): ArticleNumber | undefined;
  /**
   * Returns the list in ascending order, that is newest first; empty if nothing is listed under the selection, and for a
   * combination.
   * @param selection everything if absent
   */
  list(language: LanguageTag, selection?: Selection): ArticleList;
}

/** Position in the catalogue, 0 for the newest. Not permanent: it moves with every compile. */
export type ArticleNumber = number;

export type Address = Pick<Article, "language" | "slug">;

/** Ascending article numbers. */
export type ArticleList = Uint32Array;

/** The times of each article by its number, so that queries need not load the articles. Milliseconds. */
export interface ArticleTimes {
  /** Descending. */
  readonly published: Float64Array;
  /** For a back-dated article, not before it was released: that changed the documents that list it. */
  readonly updated: Float64Array;
  /** The newest change of any kind, silent ones included. */
  readonly modified: Float64Array;
  /** Infinity if the article does not expire. */
  readonly expires: Float64Array;
  /** Infinity if the article is not withdrawn. */
  readonly withdrawn: Float64Array;
  /** Every withdrawn article. They are few, so those of a list are found without walking the list. */
  readonly notices: ArticleList;
  /**
   * The back-dated articles: those that were released after newer ones of their language, or after another language of their story.
   * `released` has the moment of each, which is after its `published`.
   */
  readonly late: { readonly numbers: ArticleList; readonly released: Float64Array };
}

/**
 * Whether only a notice is left of an article. Feeds list the notice for those who have read the article; nothing else lists it. A
 * withdrawal date in the future makes no difference, since the text left the catalogue with the deploy that contained the
 * withdrawal.
 */
export function isWithdrawn(times: ArticleTimes, number: ArticleNumber): boolean {
  return at(times.withdrawn, number) !== Number.POSITIVE_INFINITY;
}

/**
 * How long after a withdrawal its notice stays in the current document of each feed that listed the article, however old the
 * article is: feed readers do not poll archive documents and would keep the text. Long enough for readers that are opened once a
 * week, or after a holiday. Milliseconds.
 */
export const noticePeriod = 14 * 24 * 60 * 60 * 1000;

/** Returns the moment from which a notice is listed only at the article's own position. Infinity if the article is not withdrawn. */
export function noticeEnd(times: ArticleTimes, number: ArticleNumber): Instant {
  return at(times.withdrawn, number) + noticePeriod;
}

/** Returns the numbers of all withdrawn articles. @param withdrawn the column of `ArticleTimes` */
export function noticesOf(withdrawn: Float64Array): ArticleList {
  const notices: ArticleNumber[] = [];
  for (let number = 0; number < withdrawn.length; number++) {
    if (withdrawn[number] !== Number.POSITIVE_INFINITY) notices.push(number);
  }
  return Uint32Array.from(notices);
}
