import type { LanguageTag } from "../../domain/language.ts";
import type { ListName } from "../../domain/lists.ts";
import { required } from "../../domain/required.ts";
import { languageOf } from "../../domain/site.ts";
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
export function countedTerms(
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
