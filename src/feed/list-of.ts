import type { ArticleList, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { isCombination, type Selection } from "../domain/selection.ts";
import { parseTopicQuery, selectByTopics } from "../domain/topic-query.ts";

/** Everything that a selection lists, scheduled articles included: for `windowOf` and `countVisible`. */
export function listOf(catalogue: Catalogue, language: LanguageTag, selection: Selection): ArticleList {
  if (!isCombination(selection, catalogue)) return catalogue.list(language, selection);
  const query = parseTopicQuery(selection.slug);
  return query ? selectByTopics(catalogue, language, query) : new Uint32Array();
}
