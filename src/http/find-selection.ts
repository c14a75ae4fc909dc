import type { ArticleList, Catalogue, ListKey } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery, printTopicQuery, termsOf, withSpacedMinus, withTerms } from "../domain/topic-query.ts";
import { listOf } from "../feed/list-of.ts";
import { everything, type Selection } from "../feed/selection.ts";

/** What the name of a topic or an author in a URL comes to. */
export type Lookup =
  | { readonly kind: "found"; readonly selection: Selection; list(): ArticleList }
  /** It is written in another way than its one address. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly term: string }
  /** It was there once, or a part of it was. */
  | { readonly kind: "retired"; readonly term: string }
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
  if (by === "author") {
    const former = catalogue.former(by, name);
    if (former?.kind === "renamed") return { kind: "elsewhere", name: former.slug };
    return { kind: former?.kind ?? "unknown", term: name };
  }

  const isTag = (slug: string) => catalogue.tags.has(slug) || catalogue.former(by, slug) !== undefined;
  const written = parseTopicQuery(withSpacedMinus(name, isTag));
  if (!written) return { kind: "malformed" };
  const query = withTerms(written, (slug) => {
    const former = catalogue.former(by, slug);
    return former?.kind === "renamed" ? former.slug : slug;
  });
  const missing = termsOf(query).find((slug) => !catalogue.tags.has(slug));
  if (missing !== undefined)
    return { kind: catalogue.former(by, missing)?.kind === "retired" ? "retired" : "unknown", term: missing };
  const canonical = printTopicQuery(query);
  return canonical === name ? found({ kind: by, slug: canonical }) : { kind: "elsewhere", name: canonical };
}
