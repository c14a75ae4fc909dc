import { archiveOrder } from "./archive-order.ts";
import type { Instant } from "./article.ts";
import type { ArticleList, ArticleTimes } from "./catalogue.ts";
import { at } from "./required.ts";
import { firstReleased, isVisible, partOf, type Window, windowOf } from "./window.ts";

/*
 * Archive documents of RFC 5005. Positions are counted from the oldest article, in the order in which articles were released, and
 * position alone decides which document contains an article: one that expires leaves a gap and moves no other, so a document
 * changes only with its own articles.
 */

/** How many positions an archive document has, whatever the length of the current document. */
export const archiveSize = 50;

/** The archive documents that a list has at one moment. */
export interface Archives {
  /** Number of the newest one with an article that the current document leaves out, to which that document leads; 0 if it leaves out none. */
  readonly newest: number;
  /** How many exist: a document whose articles have all been released stays, even if a longer current document shows them too. */
  readonly count: number;
  /** The first moment, unless the window changes before, at which these numbers do. Infinity if none is known. */
  readonly validUntil: Instant;
}

/**
 * Returns which archive documents of `size` positions a list has. Only the newest ones may have free positions.
 * @param window what the current document shows, without notices beyond its limit
 */
export function archivesOf(
  times: ArticleTimes,
  list: ArticleList,
  { shown }: Window,
  size: number,
  now: Instant,
): Archives {
  const ordered = archiveOrder(times, list);
  const last = shown.at(-1) ?? -1;
  const index = ordered.findIndex((number) => number > last && isVisible(times, number, now));
  const newest = index < 0 ? 0 : Math.ceil((list.length - index) / size);
  const first = firstReleased(times, list, now);
  // Every article that is not released yet is released after those that are.
  const scheduled = first > 0 ? ordered.indexOf(at(list, first - 1)) + 1 : 0;
  return {
    newest,
    count: Math.max(newest, Math.floor((list.length - scheduled) / size)),
    validUntil: index < 0 ? Number.POSITIVE_INFINITY : at(times.expires, at(ordered, index)),
  };
}

/** Returns what archive document `number` shows, counted from 1 for the oldest: newest first, as everywhere. */
export function archiveWindow(
  times: ArticleTimes,
  list: ArticleList,
  size: number,
  number: number,
  now: Instant,
): Window {
  return windowOf(times, partOf(archiveOrder(times, list), size, number).toSorted(), size, now);
}
