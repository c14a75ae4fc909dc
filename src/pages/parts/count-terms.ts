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

/** Those of the terms that have something to read, in their order. */
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

/** So many of a group at the most: a vocabulary of hundreds would outweigh the page. */
const mostOfGroup = 20;

export interface BusiestTerms {
  readonly heading?: string;
  readonly terms: readonly CountedTerm[];
}

/** By what they are, the terms with most to read. Groups that have none are left out; a kind of list without terms has no groups. */
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
