import { type ArticleList, type ArticleNumber, type ArticleTimes, type Catalogue, isWithdrawn } from "./catalogue.ts";
import type { LanguageTag } from "./language.ts";
import { everySelection, isCombination, type Selection } from "./lists.ts";
import { at } from "./required.ts";
import { parseTopicQuery, type TopicQuery } from "./topic-query.ts";

/** Everything that a selection lists, scheduled articles included: for `windowOf` and `countVisible`. */
export function listOf(catalogue: Catalogue, language: LanguageTag, selection: Selection): ArticleList {
  if (!isCombination(selection, catalogue)) return catalogue.list(language, selection);
  const query = parseTopicQuery(selection.slug);
  return query ? selectByTopics(catalogue, language, query) : new Uint32Array();
}

/** What the query selects: set algebra over the lists of its tags. */
function selectByTopics(catalogue: Catalogue, language: LanguageTag, query: TopicQuery): ArticleList {
  const listed = (slug: string) => catalogue.list(language, { kind: "tag", slug });
  const included = query.groups
    .map((group) => group.map(listed).reduce(union))
    .reduce(intersection, catalogue.list(language));
  return query.without.map(listed).reduce(difference, included);
}

/** The lists of its language in which an article stands, combinations apart. */
export function selectionsWith(catalogue: Catalogue, number: ArticleNumber): readonly Selection[] {
  const { language } = catalogue.address(number);
  return everySelection(catalogue).filter((selection) => contains(catalogue.list(language, selection), number));
}

/** The articles of all languages in one list, newest first. */
export function everyArticle({ published }: ArticleTimes): ArticleList {
  return Uint32Array.from(published.keys());
}

/** Those of a window that can be read, which is what anything but a feed lists. */
export function omitWithdrawn(times: ArticleTimes, shown: readonly ArticleNumber[]): readonly ArticleNumber[] {
  return shown.filter((number) => !isWithdrawn(times, number));
}

/*
 * Lists are ascending and hold each number once, so that sets combine by one walk over both. The results are lists again.
 */

/** What is in both. */
export function intersection(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: false, right: false });
}

/** What is in either. */
export function union(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: true, right: true });
}

/** What is in the one and not in the other. */
export function difference(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: false, left: true, right: false });
}

interface SetOperation {
  readonly both: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

function merge(one: ArticleList, other: ArticleList, operation: SetOperation): ArticleList {
  const result = new Uint32Array(one.length + (operation.right ? other.length : 0));
  let length = 0;
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const first = left < one.length ? at(one, left) : Number.POSITIVE_INFINITY;
    const second = right < other.length ? at(other, right) : Number.POSITIVE_INFINITY;
    const keep = first === second ? operation.both : first < second ? operation.left : operation.right;
    if (keep) result[length++] = Math.min(first, second);
    if (first <= second) left++;
    if (second <= first) right++;
  }
  return result.slice(0, length);
}

/** The first index of a run of `length` at which `isBefore` is false, where it is true up to some index and false from there on. */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function contains(list: ArticleList, number: ArticleNumber): boolean {
  const index = partitionPoint(list.length, (each) => at(list, each) < number);
  return index < list.length && at(list, index) === number;
}
