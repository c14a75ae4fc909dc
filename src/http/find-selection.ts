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
  | { readonly kind: "unknown"; readonly asked: ListTerm; readonly term: string }
  /** It was there once, or a part of it was. */
  | { readonly kind: "retired"; readonly asked: ListTerm; readonly term: string }
  /** No combination, or one of too many terms. */
  | { readonly kind: "malformed"; readonly asked: ListTerm };

/** A name in a URL, and what it is to be the name of. */
export interface ListTerm {
  readonly by: ListKey["by"];
  readonly name: string;
}

/** @param term its name percent-decoded; undefined for a whole language */
export function findSelection(catalogue: Catalogue, language: LanguageTag, term: ListTerm | undefined): Lookup {
  const found = (selection: Selection): Lookup => ({
    kind: "found",
    selection,
    list: () => listOf(catalogue, language, selection),
  });
  if (!term) return found(everything);
  const { by, name } = term;
  if ((by === "author" ? catalogue.authors : catalogue.tags).has(name)) return found({ kind: by, slug: name });
  if (by === "author") {
    const former = catalogue.former(by, name);
    if (former?.kind === "renamed") return { kind: "elsewhere", name: former.slug };
    return { kind: former?.kind ?? "unknown", asked: term, term: name };
  }

  const isTag = (slug: string) => catalogue.tags.has(slug) || catalogue.former(by, slug) !== undefined;
  const written = parseTopicQuery(withSpacedMinus(name, isTag));
  if (!written) return { kind: "malformed", asked: term };
  const query = withTerms(written, (slug) => {
    const former = catalogue.former(by, slug);
    return former?.kind === "renamed" ? former.slug : slug;
  });
  const missing = termsOf(query).find((slug) => !catalogue.tags.has(slug));
  if (missing !== undefined)
    return {
      kind: catalogue.former(by, missing)?.kind === "retired" ? "retired" : "unknown",
      asked: term,
      term: missing,
    };
  const canonical = printTopicQuery(query);
  return canonical === name ? found({ kind: by, slug: canonical }) : { kind: "elsewhere", name: canonical };
}
