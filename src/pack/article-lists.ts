import type { Author } from "../domain/author.ts";
import type { ArticleNumber } from "../domain/catalogue.ts";
import { required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import type { Tag } from "../domain/tag.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { listNumber } from "./layout.ts";

export interface ArticleList {
  /** Tells it from all others: of `uk`, `uk/tag/paris` and `uk/author/newsroom`, only the first lists a whole language. */
  readonly name: string;
  /** Ascending. */
  readonly articles: ArticleNumber[];
}

/** What lists there are. */
interface Newsroom {
  readonly site: Site;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
}

/** The articles of each language, tag and author by `listNumber`. @param articles by number */
export function articleLists(
  articles: readonly IndexedArticle[],
  { site, tags, authors }: Newsroom,
): readonly ArticleList[] {
  const counts = { tags: tags.length, authors: authors.length };
  const lists: ArticleList[] = [];
  for (const { tag: language } of site.languages) {
    lists.push({ name: language, articles: [] });
    for (const { slug } of tags) lists.push({ name: `${language}/tag/${slug}`, articles: [] });
    for (const { slug } of authors) lists.push({ name: `${language}/author/${slug}`, articles: [] });
  }
  const languages = indices(site.languages.map(({ tag }) => tag));
  const known = { tag: indices(tags.map(({ slug }) => slug)), author: indices(authors.map(({ slug }) => slug)) };
  articles.forEach((article, number) => {
    const language = indexOf(languages, article.language);
    const add = (by?: "tag" | "author", index?: number) => {
      const list = listNumber(counts, language, by, index);
      required(lists[list], "list", list).articles.push(number);
    };
    add();
    for (const slug of article.tags) add("tag", indexOf(known.tag, slug));
    for (const slug of article.authors) add("author", indexOf(known.author, slug));
  });
  return lists;
}

/** All lists one behind the other, and where each begins; the last element of `at` is the end of the last. */
export function listColumns(lists: readonly ArticleList[]): {
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

/** @throws Error for what the vocabulary does not have */
function indexOf(known: ReadonlyMap<string, number>, name: string): number {
  return required(known.get(name), "entry of the newsroom called", name);
}
