import type { ArticleList, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery, selectByTopics } from "../domain/topic-query.ts";
import type { Selection } from "./selection.ts";

/** Everything that a selection lists, scheduled articles included: for `windowOf` and `countVisible`. */
export function listOf(catalogue: Catalogue, language: LanguageTag, selection: Selection): ArticleList {
  if (selection.kind === "all") return catalogue.list(language);
  const { kind: by, slug } = selection;
  if (by === "author" || catalogue.tags.has(slug)) return catalogue.list(language, { by, slug });
  const query = parseTopicQuery(slug);
  return query ? selectByTopics(catalogue, language, query) : new Uint32Array();
}
