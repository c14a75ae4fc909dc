import type { Instant } from "./article.ts";
import {
  type ArticleList,
  type ArticleNumber,
  type ArticleTimes,
  at,
  isVisible,
  isWithdrawn,
  noticeEnd,
} from "./catalogue.ts";
import { partitionPoint } from "./partition-point.ts";

/** What a list shows at one moment, and for how long that stays so. */
export interface Window {
  /** Newest first. */
  readonly shown: readonly ArticleNumber[];
  /** How many positions of the list, counted from its oldest, hold what is visible and not shown. */
  readonly older: number;
  /** The newest change worth telling among what is shown; undefined where nothing is. */
  readonly updated: Instant | undefined;
  /** The newest change of any kind, an expiry and the end of a notice included; undefined where there never was one. */
  readonly modified: Instant | undefined;
  /** The first moment at which the list shows something else: a release, an expiry or the end of a notice. Infinity where none is known. */
  readonly validUntil: Instant;
}

/** The newest `limit` visible articles of a list, the notices of withdrawn ones among them. */
export function windowOf(times: ArticleTimes, list: ArticleList, limit: number, now: Instant): Window {
  const first = firstReleased(times, list, now);
  const shown: ArticleNumber[] = [];
  let updated: Instant | undefined;
  let modified: Instant | undefined;
  let validUntil = first > 0 ? at(times.published, at(list, first - 1)) : Number.POSITIVE_INFINITY;
  let index = first;
  for (; index < list.length && shown.length < limit; index++) {
    const number = at(list, index);
    const expires = at(times.expires, number);
    if (!isVisible(times, number, now)) {
      // It has left the list, which is a change of what the list shows.
      modified = newest(modified, expires);
      continue;
    }
    shown.push(number);
    updated = newest(updated, at(times.updated, number));
    modified = newest(modified, at(times.modified, number));
    validUntil = Math.min(validUntil, expires);
  }
  while (index < list.length && !isVisible(times, at(list, index), now)) index++;
  // With the next one, `older` changes.
  if (index < list.length) validUntil = Math.min(validUntil, at(times.expires, at(list, index)));
  return { shown, older: list.length - index, updated, modified, validUntil };
}

/** How many articles of a list can be read: a withdrawn one cannot. Stops counting at `enough`. */
export function countVisible(
  times: ArticleTimes,
  list: ArticleList,
  now: Instant,
  enough = Number.POSITIVE_INFINITY,
): number {
  let count = 0;
  for (let index = firstReleased(times, list, now); index < list.length && count < enough; index++) {
    const number = at(list, index);
    if (isVisible(times, number, now) && !isWithdrawn(times, number)) count++;
  }
  return count;
}

/** Index of the newest released article: lists run from the newest, so what is scheduled stands before it. */
function firstReleased(times: ArticleTimes, list: ArticleList, now: Instant): number {
  return partitionPoint(list.length, (index) => at(times.published, at(list, index)) > now);
}

/** The later of two moments, the first of which there may not be. */
export function newest(one: Instant | undefined, other: Instant): Instant {
  return one === undefined ? other : Math.max(one, other);
}

/** The first moment after `now` at which anything anywhere is released or expires, or a notice's time ends. Infinity where none is known. */
export function nextChange(times: ArticleTimes, now: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const [number, published] of times.published.entries()) {
    if (published > now) next = Math.min(next, published);
    else if (at(times.expires, number) > now) next = Math.min(next, at(times.expires, number));
  }
  for (const number of times.notices) {
    const end = noticeEnd(times, number);
    if (end > now && isVisible(times, number, now)) next = Math.min(next, end);
  }
  return next;
}
