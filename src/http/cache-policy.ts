import type { Instant } from "../domain/article.ts";

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
