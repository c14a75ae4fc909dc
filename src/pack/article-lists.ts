import type { ArticleNumber } from "../domain/catalogue.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { type Header, listName } from "./layout.ts";

export interface ArticleLists {
  /** Ascending article numbers by `listName`, in the order of the names. */
  readonly lists: ReadonlyMap<string, readonly ArticleNumber[]>;
  /** All of them, one list behind the other. */
  readonly numbers: Uint32Array;
  readonly index: Header["lists"];
}

/** The articles of each language, tag and author, and where each list begins. @param articles by number */
export function articleLists(articles: readonly IndexedArticle[]): ArticleLists {
  const languages = new Map<string, Lists>();
  articles.forEach(({ language, tags, authors }, number) => {
    let own = languages.get(language);
    if (!own) {
      own = { all: [], tag: new Map(), author: new Map() };
      languages.set(language, own);
    }
    own.all.push(number);
    for (const slug of tags) add(own.tag, slug, number);
    for (const slug of authors) add(own.author, slug, number);
  });
  const lists = new Map([...languages].flatMap(named).sort(([one], [other]) => (one < other ? -1 : 1)));
  const index: Record<string, readonly [number, number]> = {};
  let end = 0;
  for (const [name, list] of lists) {
    index[name] = [end, list.length];
    end += list.length;
  }
  const numbers = new Uint32Array(end);
  for (const [name, list] of lists) numbers.set(list, index[name]?.[0]);
  return { lists, numbers, index };
}

/** Of one language: by slugs and not by whole names, of which there would be one for each time that an article is listed. */
interface Lists {
  readonly all: ArticleNumber[];
  readonly tag: Map<string, ArticleNumber[]>;
  readonly author: Map<string, ArticleNumber[]>;
}

function add(lists: Map<string, ArticleNumber[]>, slug: string, number: ArticleNumber): void {
  const list = lists.get(slug);
  if (list) list.push(number);
  else lists.set(slug, [number]);
}

function named([language, { all, tag, author }]: readonly [string, Lists]): [string, readonly ArticleNumber[]][] {
  return [
    [listName(language), all],
    ...Array.from(tag, ([slug, list]): [string, ArticleNumber[]] => [listName(language, { by: "tag", slug }), list]),
    ...Array.from(author, ([slug, list]): [string, ArticleNumber[]] => [
      listName(language, { by: "author", slug }),
      list,
    ]),
  ];
}
