import { type LanguageTag, languageOf } from "../../domain/language.ts";
import { type ListName, listKinds } from "../../domain/lists.ts";
import { required } from "../../domain/required.ts";
import { countVisible } from "../../domain/window.ts";
import { listName } from "../../feed/list-title.ts";
import type { PageView } from "./page-view.ts";

export interface CountedTerm {
  readonly slug: string;
  readonly name: string;
  /** Visible articles. */
  readonly count: number;
}

/** Returns the terms that have something to read, in their order. */
export function countTerms(
  { catalogue, now }: PageView,
  language: LanguageTag,
  kind: ListName,
  slugs: readonly string[],
): readonly CountedTerm[] {
  const named = languageOf(catalogue.site, language);
  return slugs
    .map((slug) => ({
      slug,
      name: required(listName(catalogue, { kind, slug }, named), "name of the list", slug),
      count: countVisible(catalogue.times, catalogue.list(language, { kind, slug }), now),
    }))
    .filter(({ count }) => count > 0);
}

/** The most terms shown in a group: a vocabulary of hundreds would overwhelm the page. */
const mostOfGroup = 20;

export interface BusiestTerms {
  readonly heading?: string;
  readonly terms: readonly CountedTerm[];
}

/**
 * Returns the terms with the most to read, grouped by kind. Empty groups are left out; a kind of list without terms has no
 * groups.
 */
export function findBusiestTerms(view: PageView, language: LanguageTag, kind: ListName): readonly BusiestTerms[] {
  const { catalogue } = view;
  const { messages } = languageOf(catalogue.site, language);
  const groups = listKinds[kind].terms?.groups(catalogue, messages) ?? [];
  return groups
    .map(({ slugs, ...group }) => ({
      ...group,
      terms: countTerms(view, language, kind, slugs)
        .toSorted((one, other) => other.count - one.count)
        .slice(0, mostOfGroup),
    }))
    .filter(({ terms }) => terms.length > 0);
}
