import { partitionPoint } from "../domain/article-list.ts";
import type { ArticleNumber } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { at } from "../domain/required.ts";

/*
 * Finds the article at a slug: hashes of slugs in ascending order, and for each the article that has or had it. Articles whose
 * slugs share a hash are distinguished by the slugs themselves.
 */

export interface SlugIndex {
  readonly hashes: Uint32Array;
  readonly articles: Uint32Array;
}

/** The present and former slugs of an article in its language. */
export interface Slugs {
  readonly language: LanguageTag;
  readonly slug: string;
  readonly formerly: readonly string[];
}

/** @param slugs by article number */
export function slugIndex(slugs: readonly Slugs[]): SlugIndex {
  // Hash and article number in one number, which sorts by both: a double holds 32 + 21 bits exactly.
  const sorted = new Float64Array(slugs.reduce((sum, { formerly }) => sum + 1 + formerly.length, 0));
  let end = 0;
  slugs.forEach(({ language, slug, formerly }, number) => {
    sorted[end++] = slugHash(language, slug) * mostArticles + number;
    for (const name of formerly) sorted[end++] = slugHash(language, name) * mostArticles + number;
  });
  sorted.sort();
  return {
    hashes: Uint32Array.from(sorted, (key) => Math.floor(key / mostArticles)),
    articles: Uint32Array.from(sorted, (key) => key % mostArticles),
  };
}

const mostArticles = 2 ** 21;

/** Returns the article at the slug, or else the newest one that was there before. */
export function findBySlug(
  { hashes, articles }: SlugIndex,
  slugsOf: (number: ArticleNumber) => Slugs,
  language: LanguageTag,
  slug: string,
): ArticleNumber | undefined {
  const hash = slugHash(language, slug);
  let former: ArticleNumber | undefined;
  const first = partitionPoint(hashes.length, (index) => at(hashes, index, "entry of the slug index") < hash);
  for (let index = first; hashes[index] === hash; index++) {
    const number = at(articles, index, "entry of the slug index");
    const found = slugsOf(number);
    if (found.language !== language) continue;
    if (found.slug === slug) return number;
    if (found.formerly.includes(slug)) former ??= number;
  }
  return former;
}

/** FNV-1a over the UTF-16 code units of `language/slug`, 32 bits. */
export function slugHash(language: LanguageTag, slug: string): number {
  return hashOn(hashOn(hashOn(0x811c9dc5, language), "/"), slug) >>> 0;
}

function hashOn(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
