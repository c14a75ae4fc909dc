import type { ArticleNumber } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { type ListName, listKinds, listNames } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import type { Term, Vocabulary } from "../domain/vocabulary.ts";
import type { IndexedArticle } from "./indexed-story.ts";
import { listNumber } from "./layout.ts";

export interface PackedList {
  /** Unique among all lists. */
  readonly name: string;
  readonly kind: ListName;
  /** Ascending. */
  readonly articles: ArticleNumber[];
}

/**
 * Returns the articles of each list of each language, in the order of `listNumber`.
 * @param articles in the catalogue's order
 */
export function articleLists(
  articles: readonly IndexedArticle[],
  { site, tags, authors }: { readonly site: Site } & Record<keyof Vocabulary, readonly Term[]>,
): readonly PackedList[] {
  const slugs = { tags: tags.map(({ slug }) => slug), authors: authors.map(({ slug }) => slug) };
  const counts = { tags: tags.length, authors: authors.length };
  const slugsOf = (kind: ListName) => {
    const { terms } = listKinds[kind];
    return terms ? slugs[terms.in] : [""];
  };
  const lists = site.languages.flatMap(({ tag }) =>
    listNames.flatMap((kind) =>
      slugsOf(kind).map((slug): PackedList => ({ name: nameOf(tag, kind, slug), kind, articles: [] })),
    ),
  );
  const languages = indices(site.languages.map(({ tag }) => tag));
  for (const kind of listNames) {
    const first = site.languages.map((_, language) => listNumber(counts, language, kind, 0));
    const terms = indices(slugsOf(kind));
    for (const [number, { language, lists: own }] of articles.entries()) {
      const before = required(first[indexOf(languages, language)], "first list of", language);
      for (const slug of own[kind]) {
        const place = before + indexOf(terms, slug);
        required(lists[place], "list", place).articles.push(number);
      }
    }
  }
  return lists;
}

function nameOf(language: LanguageTag, kind: ListName, slug: string): string {
  return kind === "all" ? language : `${language} ${kind} ${slug}`;
}

/** Returns all lists concatenated, and where each begins; the last element of `at` is the end of the last list. */
export function listColumns(lists: readonly PackedList[]): {
  readonly at: Uint32Array;
  readonly numbers: Uint32Array;
} {
  const at = new Uint32Array(lists.length + 1);
  let end = 0;
  for (const [index, { articles }] of lists.entries()) {
    end += articles.length;
    at[index + 1] = end;
  }
  const numbers = new Uint32Array(end);
  for (const [index, { articles }] of lists.entries()) numbers.set(articles, at[index]);
  return { at, numbers };
}

function indices(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}

/** @throws Error for a name that the newsroom does not have */
function indexOf(known: ReadonlyMap<string, number>, name: string): number {
  return required(known.get(name), "entry of the newsroom named", name);
}
