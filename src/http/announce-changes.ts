import type { Instant } from "../domain/article.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { changesBetween } from "../domain/changes.ts";
import { changedFeeds } from "../feed/changed-feeds.ts";
import { formatsFor } from "../formats/formats.ts";
import { subscription, variants } from "../urls/feed-ref.ts";
import { documentUrl } from "../urls/urls.ts";
import { type PingTools, pingHubs } from "../websub/ping-hubs.ts";
import { affectedCacheTags } from "./cache-policy.ts";

export interface AnnounceTools extends Pick<PingTools, "fetch" | "wait"> {
  /** Undefined if there is no cache to purge, as in development. */
  purge?(what: Purge): Promise<PurgeResult>;
  /** Writes one structured line to the log. */
  log(line: Readonly<Record<string, unknown>>): void;
}

export type Purge = { readonly tags: string[] } | { readonly purgeEverything: true };

export interface PurgeResult {
  readonly success: boolean;
  readonly errors: readonly { readonly message: string }[];
}

/** Milliseconds between two runs, as set by `crons` in wrangler.toml. */
const period = 60_000;

/** The most tags in one purge request: https://developers.cloudflare.com/cache/how-to/purge-cache/ */
const mostTags = 100;

/**
 * Announces what was released or expired, and which notices ended, in the minute that ends at `scheduledTime`. It goes by the
 * schedule, not by the clock: runs need no shared state, and one that starts late misses nothing. Does nothing if nothing changed.
 *
 * The cache is purged first, since a hub fetches a feed as soon as it is notified.
 */
export async function announceChanges(
  catalogue: Catalogue,
  scheduledTime: Instant,
  { purge, log, ...tools }: AnnounceTools,
): Promise<void> {
  const from = scheduledTime - period;
  const changes = changesBetween(catalogue.times, from, scheduledTime);
  if (changes.length === 0) return;
  const tags = await affectedCacheTags(catalogue, changes);
  if (purge) await purgeCache(tags, purge, log);
  const { site } = catalogue;
  const urls = changedFeeds(catalogue, changes, from, scheduledTime).flatMap(({ language, selection }) =>
    variants.flatMap((variant) => {
      const feed = subscription(language, selection, variant);
      return formatsFor(feed).map((format) => documentUrl(site, feed, format));
    }),
  );
  await pingHubs(site.hubs, urls, { ...tools, report: (ping) => log({ event: "hub pinged", ...ping }) });
}

/** Purges the cache. The hubs are notified even if that fails: no cached response outlives a scheduled change anyway. */
async function purgeCache(
  tags: readonly string[],
  purge: NonNullable<AnnounceTools["purge"]>,
  log: AnnounceTools["log"],
): Promise<void> {
  const what: Purge = tags.length <= mostTags ? { tags: [...tags] } : { purgeEverything: true };
  try {
    const { success, errors } = await purge(what);
    const answer = errors.map(({ message }) => message).join("; ");
    log({ event: "cache purged", ...what, ok: success, ...(!success && { answer }) });
  } catch (error) {
    log({ event: "cache purged", ...what, ok: false, answer: String(error) });
  }
}
