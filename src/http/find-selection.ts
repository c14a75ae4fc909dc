import type { ArticleList, Catalogue, ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { everything, type Selection } from "../feed/selection.ts";

export interface Found {
  readonly selection: Selection;
  readonly list: ArticleList;
}

/** The articles that a URL's folder names; undefined for a topic or an author that the vocabulary does not have. */
export function findSelection(
  catalogue: Catalogue,
  language: LanguageTag,
  key: ListKey | undefined,
): Found | undefined {
  if (!key) return { selection: everything, list: catalogue.list(language) };
  const terms = key.by === "tag" ? catalogue.tags : catalogue.authors;
  if (!terms.has(key.slug)) return undefined;
  return { selection: { kind: key.by, slug: key.slug }, list: catalogue.list(language, key) };
}
