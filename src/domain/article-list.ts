import { type ArticleList, type ArticleNumber, type ArticleTimes, type Catalogue, isWithdrawn } from "./catalogue.ts";
import type { LanguageTag } from "./language.ts";
import { everySelection, isCombination, listKinds, type Selection } from "./lists.ts";
import { at } from "./required.ts";
import { parseTopicQuery, printTopicQuery, replaceTerms, type TopicQuery, termsOf } from "./topic-query.ts";

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

/** What the name of a topic or an author in a URL comes to. */
export type Lookup =
  | { readonly kind: "found"; readonly selection: Selection; list(): ArticleList }
  /** It is written in another way than its one address. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly asked: Selection; readonly term: string }
  /** It was there once, or a part of it was. */
  | { readonly kind: "retired"; readonly asked: Selection; readonly term: string }
  /** No combination, or one of too many terms. */
  | { readonly kind: "malformed"; readonly asked: Selection };

/** @param asked with the name percent-decoded, in whatever way it is written */
export function findSelection(catalogue: Catalogue, language: LanguageTag, asked: Selection): Lookup {
  const { kind, slug: name } = asked;
  const found = (slug: string): Lookup => {
    const selection = { kind, slug };
    return { kind: "found", selection, list: () => listOf(catalogue, language, selection) };
  };
  const { terms } = listKinds[kind];
  if (!terms || catalogue[terms.in].has(name)) return found(name);
  if (!terms.combine) {
    const former = catalogue.former(kind, name);
    if (former?.kind === "renamed") return { kind: "elsewhere", name: former.slug };
    return { kind: former?.kind ?? "unknown", asked, term: name };
  }

  const written = parseTopicQuery(name);
  if (!written) return { kind: "malformed", asked };
  const query = replaceTerms(written, (slug) => {
    const former = catalogue.former(kind, slug);
    return former?.kind === "renamed" ? former.slug : slug;
  });
  const missing = termsOf(query).find((slug) => !catalogue[terms.in].has(slug));
  if (missing !== undefined) {
    const isRetired = catalogue.former(kind, missing)?.kind === "retired";
    return { kind: isRetired ? "retired" : "unknown", asked, term: missing };
  }
  const canonical = printTopicQuery(query);
  return canonical === name ? found(canonical) : { kind: "elsewhere", name: canonical };
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
