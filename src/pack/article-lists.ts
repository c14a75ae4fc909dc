import type { ListKey } from "../domain/catalogue.ts";
import type { Card } from "./card.ts";
import { type Header, listName } from "./layout.ts";

/** The articles of each language, tag and author, one list behind the other, and where each begins. @param cards by number */
export function articleLists(cards: readonly Card[]): { numbers: Uint32Array; index: Header["lists"] } {
  const lists = new Map<string, number[]>();
  for (const [number, { article }] of cards.entries()) {
    const keys: readonly (ListKey | undefined)[] = [
      undefined,
      ...article.tags.map((slug): ListKey => ({ by: "tag", slug })),
      ...article.authors.map((slug): ListKey => ({ by: "author", slug })),
    ];
    for (const key of keys) {
      const name = listName(article.language, key);
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
  return { numbers: Uint32Array.from(numbers), index };
}
