import type { IndexedArticle } from "./indexed-article.ts";
import { type Header, listName } from "./layout.ts";

/** The articles of each language, tag and author, one list behind the other, and where each begins. @param articles by number */
export function articleLists(articles: readonly IndexedArticle[]): ArticleLists {
  const lists = new Map<string, number[]>();
  for (const [number, article] of articles.entries()) {
    for (const name of listNames(article)) {
      const list = lists.get(name);
      if (list) list.push(number);
      else lists.set(name, [number]);
    }
  }
  const index: Record<string, readonly [number, number]> = {};
  const numbers: number[] = [];
  for (const name of [...lists.keys()].sort()) {
    const list = lists.get(name) ?? [];
    index[name] = [numbers.length, list.length];
    for (const number of list) numbers.push(number);
  }
  return { lists, numbers: Uint32Array.from(numbers), index };
}

export interface ArticleLists {
  /** Ascending article numbers by `listName`. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  /** All of them, by name. */
  readonly numbers: Uint32Array;
  readonly index: Header["lists"];
}

function listNames({ language, tags, authors }: IndexedArticle): readonly string[] {
  return [
    listName(language),
    ...tags.map((slug) => listName(language, { by: "tag", slug })),
    ...authors.map((slug) => listName(language, { by: "author", slug })),
  ];
}
