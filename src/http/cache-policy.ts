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
 * The cache policy is a set of headers: Workers Cache, in front of the Worker, obeys them, and a hit runs no code. All of them are
 * set in this file.
 *
 * Clients get `Cache-Control`, and the edge its own field. `s-maxage` is not used: with it the edge ignores stale-while-revalidate.
 * Each deploy has its own cache, so only a release, an expiry or the end of a notice can outdate a document at the edge; no
 * lifetime, including staleness, extends past the next of these.
 */

export interface Validity {
  readonly now: Instant;
  /** The first moment at which a different response is due; Infinity if none is known. */
  readonly validUntil: Instant;
}

export interface Freshness extends Validity {
  /** Seconds for which a client may reuse the document without asking. */
  readonly maxAge: number;
}

export type CacheHeaders = Readonly<Record<"Cache-Control" | "Cloudflare-CDN-Cache-Control", string>>;

/** Returns the headers of documents and pages. */
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

/** Returns the headers of redirects and of errors such as 404. Their lifetime is short, since editors mend these first. */
export function briefCacheHeaders({ now, validUntil }: Validity): CacheHeaders {
  const seconds = Math.max(0, Math.min(60, Math.floor((validUntil - now) / 1000)));
  const value = `public, max-age=${seconds}`;
  return { "Cache-Control": value, "Cloudflare-CDN-Cache-Control": value };
}

/** For files that are named by their content. */
export const permanentCacheHeaders: CacheHeaders = {
  "Cache-Control": "public, max-age=31536000, immutable",
  "Cloudflare-CDN-Cache-Control": "public, max-age=31536000, immutable",
};

/** For responses that depend on the client, and for failures. A response without Cache-Control would be cached anyway. */
export const noStoreHeaders: CacheHeaders = {
  "Cache-Control": "private, no-store",
  "Cloudflare-CDN-Cache-Control": "private, no-store",
};

/*
 * `Cache-Tag` is how a purge finds the responses that a story affects: ASCII without spaces, like slugs and languages. `latest:`
 * tags the responses that list a whole language, so that a release need not purge every document in the language.
 */

/** Returns the cache tags of a response that shows a list. */
export function cacheTags({ language, selection }: Pick<FeedRef, "language" | "selection">): string {
  return [`lang:${language}`, ...selectionTags(language, selection)].join(",");
}

/** Returns the cache tags of a response that every release in these languages affects. */
export function latestCacheTags(languages: readonly Language[]): string {
  return languages.map(({ tag }) => cacheTags({ language: tag, selection: everything })).join(",");
}

export function storyCacheTags(language: LanguageTag, storyId: string): string {
  return [`lang:${language}`, storyTag(storyId)].join(",");
}

/** Returns the cache tags of all responses that list or show one of these articles. */
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
  // A combination that only excludes topics is affected by every release.
  const latest = query.groups.length === 0 ? [listKinds.all.cacheTag(language, "")] : [];
  return [...latest, ...termsOf(query).map((term) => cacheTag(language, term))];
}
