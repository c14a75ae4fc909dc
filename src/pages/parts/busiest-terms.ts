import type { LanguageTag } from "../../domain/language.ts";
import { type ListName, listKinds } from "../../domain/lists.ts";
import { languageOf } from "../../domain/site.ts";
import { type CountedTerm, countedTerms } from "./counted-terms.ts";
import type { PageView } from "./page-view.ts";

/** So many of a group at the most: a vocabulary of hundreds would outweigh the page. */
const most = 20;

export interface BusiestTerms {
  readonly heading?: string;
  readonly terms: readonly CountedTerm[];
}

/** By what they are, the terms with most to read. Groups that have none are left out; a kind of list without terms has no groups. */
export function busiestTerms(view: PageView, language: LanguageTag, kind: ListName): readonly BusiestTerms[] {
  const { catalogue } = view;
  const { messages } = languageOf(catalogue.site, language);
  const groups = listKinds[kind].terms?.groups(catalogue, messages) ?? [];
  return groups
    .map(({ slugs, ...group }) => ({
      ...group,
      terms: countedTerms(view, language, kind, slugs)
        .toSorted((one, other) => other.count - one.count)
        .slice(0, most),
    }))
    .filter(({ terms }) => terms.length > 0);
}
