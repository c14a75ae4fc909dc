import type { Instant } from "../../domain/article.ts";
import { everyArticle, omitWithdrawn } from "../../domain/article-list.ts";
import type { Catalogue } from "../../domain/catalogue.ts";
import { newestOf, partOf, windowOf } from "../../domain/window.ts";
import type { SitemapPart } from "../../urls/sitemap-part.ts";
import { articleModified, nextTranslation, sitemapArticles, sitemapListCount, sitemapLists } from "./sitemap-pages.ts";
import { type IndexedPart, type SitemapUrl, sitemapIndex, urlset } from "./sitemap-xml.ts";

/**
 * A sitemap of every page: one document up to `limit` pages, beyond that an index of parts of that size, which `sitemapPart`
 * writes. An article stays in its part unless an older one is added or deleted; an expiry moves no other article.
 */
export function sitemap(catalogue: Catalogue, now: Instant, limit: number): string {
  const { shown } = windowOf(catalogue.times, everyArticle(catalogue.times), Number.POSITIVE_INFINITY, now);
  const lists = sitemapLists(catalogue, now);
  const pages = lists.filter((page) => page !== undefined);
  const articles = omitWithdrawn(catalogue.times, shown);
  if (pages.length + articles.length <= limit) return urlset([...pages, ...sitemapArticles(catalogue, articles, now)]);
  return sitemapIndex(catalogue.site, [...listParts(lists, limit), ...articleParts(catalogue, now, limit)]);
}

/** Returns the number of parts of a kind. */
export function sitemapParts(catalogue: Catalogue, kind: SitemapPart["kind"], now: Instant, limit: number): number {
  if (kind === "lists") return Math.ceil(sitemapListCount(catalogue) / limit);
  const { times } = catalogue;
  const articles = everyArticle(times);
  const [newest = articles.length] = windowOf(times, articles, 1, now).shown;
  return Math.ceil((articles.length - newest) / limit);
}

/** One part, and the moment until which it is valid. */
export function sitemapPart(
  catalogue: Catalogue,
  { kind, number }: SitemapPart,
  now: Instant,
  limit: number,
): { readonly text: string; readonly validUntil?: Instant } {
  if (kind === "lists") {
    const pages = sitemapLists(catalogue, now).slice((number - 1) * limit, number * limit);
    return { text: urlset(pages.filter((page) => page !== undefined)) };
  }
  const { times } = catalogue;
  const window = windowOf(times, partOf(everyArticle(times), limit, number), limit, now);
  const articles = omitWithdrawn(times, window.shown);
  return {
    text: urlset(sitemapArticles(catalogue, articles, now)),
    validUntil: Math.min(window.validUntil, nextTranslation(catalogue, articles, now)),
  };
}

/** Omits parts that have no article left. */
function articleParts(catalogue: Catalogue, now: Instant, limit: number): readonly IndexedPart[] {
  const articles = everyArticle(catalogue.times);
  return Array.from({ length: sitemapParts(catalogue, "articles", now, limit) }, (_, index) => index + 1).flatMap(
    (number) => {
      const { shown, modified } = windowOf(catalogue.times, partOf(articles, limit, number), limit, now);
      const listed = omitWithdrawn(catalogue.times, shown);
      const changes = listed.map((each) => articleModified(catalogue, each, now));
      return listed.length > 0
        ? [{ kind: "articles" as const, number, lastmod: newestOf([modified, ...changes]) }]
        : [];
    },
  );
}

function listParts(pages: readonly (SitemapUrl | undefined)[], limit: number): readonly IndexedPart[] {
  return Array.from({ length: Math.ceil(pages.length / limit) }, (_, index) => index).flatMap((index) => {
    const listed = pages.slice(index * limit, (index + 1) * limit).filter((page) => page !== undefined);
    const lastmod = newestOf(listed.map((page) => page.lastmod));
    return listed.length > 0 ? [{ kind: "lists" as const, number: index + 1, lastmod }] : [];
  });
}
