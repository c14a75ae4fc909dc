import type { Instant } from "../domain/article.ts";
import { selectionsWith } from "../domain/article-list.ts";
import type { ArticleNumber, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everything, listKinds, type Selection } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Language } from "../domain/site.ts";
import { parseTopicQuery, termsOf } from "../domain/topic-query.ts";
import type { FeedRef } from "../urls/feed-ref.ts";

/*
 * The cache policy is headers: Workers Cache stands in front of the Worker and obeys them, and a hit runs no code. All of it is
 * in this file.
 *
 * Clients get `Cache-Control`, the edge its own field. Not `s-maxage`: with it the edge drops stale-while-revalidate. A deploy
 * has a cache of its own, so that at the edge only a release, an expiry or the end of a notice can make a document wrong; no lifetime,
 * staleness included, reaches past the next of those.
 */

export interface Validity {
  readonly now: Instant;
  /** The first moment at which something else is to be served; Infinity where none is known. */
  readonly validUntil: Instant;
}

export interface Freshness extends Validity {
  /** Seconds for which a client may reuse the document without asking. */
  readonly maxAge: number;
}

export type CacheHeaders = Readonly<Record<"Cache-Control" | "Cloudflare-CDN-Cache-Control", string>>;

/** For documents and pages. */
export function cacheHeaders({ now, validUntil, maxAge }: Freshness): CacheHeaders {
  const remaining = Math.max(0, Math.floor((validUntil - now) / 1000));
  const fresh = Math.min(edge.fresh, remaining);
  const stale = Math.min(edge.stale, remaining - fresh);
  const staleness = stale > 0 ? `, stale-while-revalidate=${stale}, stale-if-error=${stale}` : "";
  return {
    "Cache-Control": `public, max-age=${Math.min(maxAge, remaining)}`,
    "Cloudflare-CDN-Cache-Control": `public, max-age=${fresh}${staleness}`,
  };
}

/** Seconds. */
const edge = { fresh: 3600, stale: 86_400 };

/** For what says that something is not there, or elsewhere: short, since it is the first thing an editor mends. */
export function briefCacheHeaders({ now, validUntil }: Validity): CacheHeaders {
  const seconds = Math.max(0, Math.min(60, Math.floor((validUntil - now) / 1000)));
  const value = `public, max-age=${seconds}`;
  return { "Cache-Control": value, "Cloudflare-CDN-Cache-Control": value };
}

/** For what depends on who asks, or went wrong. What has no Cache-Control would be cached all the same. */
export const noStoreHeaders: CacheHeaders = {
  "Cache-Control": "private, no-store",
  "Cloudflare-CDN-Cache-Control": "private, no-store",
};

/*
 * The value of `Cache-Tag`, by which a purge finds what a story concerns: ASCII without spaces, as slugs and languages are.
 * `latest:` is on what lists a whole language, so that a release need not purge every document in it.
 */

/** For what shows a list. */
export function cacheTags({ language, selection }: Pick<FeedRef, "language" | "selection">): string {
  return [`lang:${language}`, ...selectionTags(language, selection)].join(",");
}

/** For what every release in these languages concerns. */
export function latestCacheTags(languages: readonly Language[]): string {
  return languages.map(({ tag }) => cacheTags({ language: tag, selection: everything })).join(",");
}

export function storyCacheTags(language: LanguageTag, storyId: string): string {
  return [`lang:${language}`, storyTag(storyId)].join(",");
}

/** The members under which whatever lists or shows one of these articles is cached. */
export async function affectedCacheTags(
  catalogue: Catalogue,
  changes: readonly ArticleNumber[],
): Promise<readonly string[]> {
  const articles = await catalogue.articles(changes);
  const tags = changes.flatMap((number, index) => {
    const { language, id } = required(articles[index], "article", number);
    const lists = selectionsWith(catalogue, number);
    return [...lists.map(({ kind, slug }) => listKinds[kind].cacheTag(language, slug)), storyTag(id)];
  });
  return [...new Set(tags)];
}

function storyTag(id: string): string {
  return `story:${id}`;
}

function selectionTags(language: LanguageTag, { kind, slug }: Selection): readonly string[] {
  const { terms, cacheTag } = listKinds[kind];
  if (!terms?.combine) return [cacheTag(language, slug)];
  const query = parseTopicQuery(slug);
  if (!query) return [];
  // What is left out of everything concerns every release.
  const latest = query.groups.length === 0 ? [listKinds.all.cacheTag(language, "")] : [];
  return [...latest, ...termsOf(query).map((term) => cacheTag(language, term))];
}
