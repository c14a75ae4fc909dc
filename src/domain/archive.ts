import type { Instant } from "./article.ts";
import type { ArticleList, ArticleTimes } from "./catalogue.ts";
import { type Window, windowOf } from "./window.ts";

/*
 * Archive documents of RFC 5005, numbered from the oldest. What stands in which is a matter of position alone: an article that
 * expires leaves a gap and moves no other, so that a document changes only with its own articles.
 */

/** How many archive documents of this size hold what a window leaves out. All of them are full: the newest reaches into the window. */
export function archiveCount({ older }: Window, size: number): number {
  return Math.ceil(older / size);
}

/** What archive document `number`, from 1 for the oldest, shows. */
export function archiveWindow(
  times: ArticleTimes,
  list: ArticleList,
  size: number,
  number: number,
  now: Instant,
): Window {
  const end = list.length - (number - 1) * size;
  return windowOf(times, list.subarray(Math.max(0, end - size), Math.max(0, end)), size, now);
}
