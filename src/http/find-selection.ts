import type { ArticleList, Catalogue, ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery, printTopicQuery, selectByTopics, termsOf } from "../domain/topic-query.ts";
import { everything, type Selection } from "../feed/selection.ts";

/** What the name of a topic or an author in a URL comes to. */
export type Lookup =
  | { readonly kind: "found"; readonly selection: Selection; list(): ArticleList }
  /** It is written in another way than its one address. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly term: string }
  /** No combination, or one of too many terms. */
  | { readonly kind: "malformed" };

/** @param name as the path has it, percent-decoded; `undefined` for the whole language */
export function findSelection(
  catalogue: Catalogue,
  language: LanguageTag,
  by: ListKey["by"] | undefined,
  name: string,
): Lookup {
  if (!by) return { kind: "found", selection: everything, list: () => catalogue.list(language) };
  if (by === "author") {
    return catalogue.authors.has(name) ? listed({ by, slug: name }) : { kind: "unknown", term: name };
  }
  // The common case, and a tag's own slug is a query of one term.
  if (catalogue.tags.has(name)) return listed({ by, slug: name });
  const query = parseTopicQuery(name);
  if (!query) return { kind: "malformed" };
  const unknown = termsOf(query).find((slug) => !catalogue.tags.has(slug));
  if (unknown !== undefined) return { kind: "unknown", term: unknown };
  const canonical = printTopicQuery(query);
  if (canonical !== name) return { kind: "elsewhere", name: canonical };
  return {
    kind: "found",
    selection: { kind: by, slug: canonical },
    list: () => selectByTopics(catalogue, language, query),
  };

  function listed(key: ListKey): Lookup {
    return {
      kind: "found",
      selection: { kind: key.by, slug: key.slug },
      list: () => catalogue.list(language, key),
    };
  }
}
