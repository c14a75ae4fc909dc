import { type ArticleList, type ArticleNumber, type ArticleTimes, type Catalogue, isWithdrawn } from "./catalogue.ts";
import type { LanguageTag } from "./language.ts";
import { everySelection, isCombination, listKinds, type Selection } from "./lists.ts";
import { at } from "./required.ts";
import { parseTopicQuery, printTopicQuery, replaceTerms, type TopicQuery, termsOf } from "./topic-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Returns everything that a selection lists, including scheduled articles, for `windowOf` and `countVisible`. */
export function listOf(catalogue: Catalogue, language: LanguageTag, selection: Selection): ArticleList {
  if (!isCombination(selection, catalogue)) return catalogue.list(language, selection);
  const query = parseTopicQuery(selection.slug);
  return query ? selectByTopics(catalogue, language, query) : new Uint32Array();
}

/** Combines the lists of the query's tags by set algebra. */
function selectByTopics(catalogue: Catalogue, language: LanguageTag, query: TopicQuery): ArticleList {
  const listed = (slug: string) => catalogue.list(language, { kind: "tag", slug });
  const included = query.groups
    .map((group) => group.map(listed).reduce(union))
    .reduce(intersection, catalogue.list(language));
  return query.without.map(listed).reduce(difference, included);
}

/** The result of looking up a topic or an author by its name in a URL. */
export type Lookup = (FoundName & { list(): ArticleList }) | OtherName;

interface FoundName {
  readonly kind: "found";
  readonly selection: Selection;
}

type OtherName =
  /** The name is another spelling of `name`, which is the canonical one, or its former name. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly asked: Selection; readonly term: string }
  /** The term existed once; in a combination, one of its terms did. */
  | { readonly kind: "retired"; readonly asked: Selection; readonly term: string }
  /** Not a combination, or one of too many terms. */
  | { readonly kind: "malformed"; readonly asked: Selection };

/** Finds the list that a URL names. @param asked with the name percent-decoded, in any spelling */
export function findSelection(catalogue: Catalogue, language: LanguageTag, asked: Selection): Lookup {
  const named = resolveSelection(catalogue, asked);
  return named.kind === "found" ? { ...named, list: () => listOf(catalogue, language, named.selection) } : named;
}

/** Finds the selection that a URL names, in any language. @param asked with the name percent-decoded, in any spelling */
export function resolveSelection(
  vocabulary: Vocabulary & Pick<Catalogue, "former">,
  asked: Selection,
): FoundName | OtherName {
  const { kind, slug: name } = asked;
  const found = (slug: string): FoundName => ({ kind: "found", selection: { kind, slug } });
  const { terms } = listKinds[kind];
  if (!terms || vocabulary[terms.in].has(name)) return found(name);
  if (!terms.combine) {
    const former = vocabulary.former(kind, name);
    if (former?.kind === "renamed") return { kind: "elsewhere", name: former.slug };
    return { kind: former?.kind ?? "unknown", asked, term: name };
  }

  const written = parseTopicQuery(name);
  if (!written) return { kind: "malformed", asked };
  const query = replaceTerms(written, (slug) => {
    const former = vocabulary.former(kind, slug);
    return former?.kind === "renamed" ? former.slug : slug;
  });
  const missing = termsOf(query).find((slug) => !vocabulary[terms.in].has(slug));
  if (missing !== undefined) {
    const isRetired = vocabulary.former(kind, missing)?.kind === "retired";
    return { kind: isRetired ? "retired" : "unknown", asked, term: missing };
  }
  const canonical = printTopicQuery(query);
  return canonical === name ? found(canonical) : { kind: "elsewhere", name: canonical };
}

/** Returns the lists of its language that contain an article, except combinations. */
export function selectionsWith(catalogue: Catalogue, number: ArticleNumber): readonly Selection[] {
  const { language } = catalogue.address(number);
  return everySelection(catalogue).filter((selection) => contains(catalogue.list(language, selection), number));
}

/** Returns the articles of all languages in one list, newest first. */
export function everyArticle({ published }: ArticleTimes): ArticleList {
  return Uint32Array.from(published.keys());
}

/** Leaves out withdrawn articles, which nothing but feeds lists. */
export function omitWithdrawn(times: ArticleTimes, shown: readonly ArticleNumber[]): readonly ArticleNumber[] {
  return shown.filter((number) => !isWithdrawn(times, number));
}

/*
 * Lists are ascending and hold each number once, so one pass over two lists combines them. The result is again such a list.
 */

/** Returns the numbers that are in both lists. */
export function intersection(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: false, right: false });
}

/** Returns the numbers that are in either list. */
export function union(one: ArticleList, other: ArticleList): ArticleList {
  return merge(one, other, { both: true, left: true, right: true });
}

/** Returns the numbers that are in the first list and not in the other. */
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

/**
 * Finds the first index below `length` at which `isBefore` is false; `length` if there is none. `isBefore` must be true up to some
 * index and false from there on.
 */
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
