import { listOf } from "../domain/article-list.ts";
import type { ArticleList, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Selection } from "../domain/lists.ts";
import { listKinds } from "../domain/lists.ts";
import { parseTopicQuery, printTopicQuery, replaceTerms, termsOf } from "../domain/topic-query.ts";

/** What the name of a topic or an author in a URL comes to. */
export type Lookup =
  | { readonly kind: "found"; readonly selection: Selection; list(): ArticleList }
  /** It is written in another way than its one address. */
  | { readonly kind: "elsewhere"; readonly name: string }
  | { readonly kind: "unknown"; readonly asked: Selection; readonly term: string }
  /** It was there once, or a part of it was. */
  | { readonly kind: "retired"; readonly asked: Selection; readonly term: string }
  /** No combination, or one of too many terms. */
  | { readonly kind: "malformed"; readonly asked: Selection };

/** @param asked with the name percent-decoded, in whatever way it is written */
export function findSelection(catalogue: Catalogue, language: LanguageTag, asked: Selection): Lookup {
  const { kind, slug: name } = asked;
  const found = (slug: string): Lookup => {
    const selection = { kind, slug };
    return { kind: "found", selection, list: () => listOf(catalogue, language, selection) };
  };
  const { terms } = listKinds[kind];
  if (!terms || catalogue[terms.in].has(name)) return found(name);
  if (!terms.combine) {
    const former = catalogue.former(kind, name);
    if (former?.kind === "renamed") return { kind: "elsewhere", name: former.slug };
    return { kind: former?.kind ?? "unknown", asked, term: name };
  }

  const written = parseTopicQuery(name);
  if (!written) return { kind: "malformed", asked };
  const query = replaceTerms(written, (slug) => {
    const former = catalogue.former(kind, slug);
    return former?.kind === "renamed" ? former.slug : slug;
  });
  const missing = termsOf(query).find((slug) => !catalogue[terms.in].has(slug));
  if (missing !== undefined) {
    const isRetired = catalogue.former(kind, missing)?.kind === "retired";
    return { kind: isRetired ? "retired" : "unknown", asked, term: missing };
  }
  const canonical = printTopicQuery(query);
  return canonical === name ? found(canonical) : { kind: "elsewhere", name: canonical };
}
