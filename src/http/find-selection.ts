import type { ArticleList, Catalogue, ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery, printTopicQuery, termsOf } from "../domain/topic-query.ts";
import { listOf } from "../feed/list-of.ts";
import { everything, type Selection } from "../feed/selection.ts";

/** What the name of a topic or an author in a URL comes to. */
export type Lookup =
  | { readonly kind: "found"; readonly selection: Selection; list(): ArticleList }
  /** It is written in another way than its one address. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly term: string }
  /** No combination, or one of too many terms. */
  | { readonly kind: "malformed" };

/** @param name as the path has it, percent-decoded; not read for a whole language */
export function findSelection(
  catalogue: Catalogue,
  language: LanguageTag,
  by: ListKey["by"] | undefined,
  name: string,
): Lookup {
  const found = (selection: Selection): Lookup => ({
    kind: "found",
    selection,
    list: () => listOf(catalogue, language, selection),
  });
  if (!by) return found(everything);
  if ((by === "author" ? catalogue.authors : catalogue.tags).has(name)) return found({ kind: by, slug: name });
  if (by === "author") return { kind: "unknown", term: name };

  const query = parseTopicQuery(name);
  if (!query) return { kind: "malformed" };
  const unknown = termsOf(query).find((slug) => !catalogue.tags.has(slug));
  if (unknown !== undefined) return { kind: "unknown", term: unknown };
  const canonical = printTopicQuery(query);
  return canonical === name ? found({ kind: by, slug: canonical }) : { kind: "elsewhere", name: canonical };
}
