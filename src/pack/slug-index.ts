import { type ArticleNumber, at } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/*
 * Which article is at a slug: hashes of slugs in ascending order, and beside each the article that has or had it. Articles whose
 * slugs share a hash are told apart by the slugs themselves.
 */

export interface SlugIndex {
  readonly hashes: Uint32Array;
  readonly articles: Uint32Array;
}

/** The slugs of an article in its language. */
export type Slugs = Pick<IndexedArticle, "language" | "slug" | "formerly">;

/** @param slugs by article number */
export function slugIndex(slugs: readonly Slugs[]): SlugIndex {
  // Hash and article number in one number, which sorts by both: 32 bits and 21 are what a double holds exactly.
  const keys: number[] = [];
  for (const [number, { language, slug, formerly }] of slugs.entries()) {
    keys.push(slugHash(language, slug) * mostArticles + number);
    for (const name of formerly) keys.push(slugHash(language, name) * mostArticles + number);
  }
  const sorted = Float64Array.from(keys).sort();
  return {
    hashes: Uint32Array.from(sorted, (key) => Math.floor(key / mostArticles)),
    articles: Uint32Array.from(sorted, (key) => key % mostArticles),
  };
}

const mostArticles = 2 ** 21;

/** The article at the slug, or else one that was there before. */
export function findBySlug(
  { hashes, articles }: SlugIndex,
  slugsOf: (number: ArticleNumber) => Slugs,
  language: LanguageTag,
  slug: string,
): ArticleNumber | undefined {
  const hash = slugHash(language, slug);
  let former: ArticleNumber | undefined;
  for (let index = firstAt(hashes, hash); hashes[index] === hash; index++) {
    const number = at(articles, index);
    const found = slugsOf(number);
    if (found.language !== language) continue;
    if (found.slug === slug) return number;
    if (found.formerly.includes(slug)) former ??= number;
  }
  return former;
}

function firstAt(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(hashes, middle) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function slugHash(language: LanguageTag, slug: string): number {
  let hash = 0x811c9dc5;
  const name = `${language}/${slug}`;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
