import type { Instant } from "./article.ts";
import { contains, partitionPoint } from "./article-list.ts";
import { type ArticleList, type ArticleNumber, type ArticleTimes, isWithdrawn, noticeEnd } from "./catalogue.ts";
import { at } from "./required.ts";

/** Whether an article is visible at `now`: released and not expired. A release or expiry is in effect from its exact moment on. */
export function isVisible(times: ArticleTimes, number: ArticleNumber, now: Instant): boolean {
  return at(times.published, number) <= now && now < at(times.expires, number);
}

/** The articles that a list shows at one moment, and how long it shows exactly these. */
export interface Window {
  /** Newest first. */
  readonly shown: readonly ArticleNumber[];
  /** The newest significant change of the articles shown; undefined if there are none. */
  readonly updated: Instant | undefined;
  /** The newest change of any kind, including an expiry and the end of a notice; undefined if there never was one. */
  readonly modified: Instant | undefined;
  /** The first moment at which the list shows something else: a release, an expiry or the end of a notice. Infinity if none is known. */
  readonly validUntil: Instant;
}

/** Returns the newest `limit` visible articles of a list, including the notices of withdrawn ones. */
export function windowOf(times: ArticleTimes, list: ArticleList, limit: number, now: Instant): Window {
  const first = firstReleased(times, list, now);
  const shown: ArticleNumber[] = [];
  let updated: Instant | undefined;
  let modified: Instant | undefined;
  let validUntil = first > 0 ? at(times.published, at(list, first - 1)) : Number.POSITIVE_INFINITY;
  for (let index = first; index < list.length && shown.length < limit; index++) {
    const number = at(list, index);
    const expires = at(times.expires, number);
    if (!isVisible(times, number, now)) {
      // It has left the list, which changes what the list shows.
      modified = newest(modified, expires);
      continue;
    }
    shown.push(number);
    updated = newest(updated, at(times.updated, number));
    modified = newest(modified, at(times.modified, number));
    validUntil = Math.min(validUntil, expires);
  }
  return { shown, updated, modified, validUntil };
}

/** Counts the articles of a list that can be read; withdrawn ones cannot. Stops counting at `enough`. */
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

/** Returns the index of the newest released article: lists begin with the newest, so scheduled articles come before it. */
export function firstReleased(times: ArticleTimes, list: ArticleList, now: Instant): number {
  return partitionPoint(list.length, (index) => at(times.published, at(list, index)) > now);
}

/** Returns the later of two moments; the first may be undefined. */
function newest(one: Instant | undefined, other: Instant): Instant {
  return one === undefined ? other : Math.max(one, other);
}

/** Returns the latest of these moments; undefined if none is known. */
export function newestOf(moments: readonly (Instant | undefined)[]): Instant | undefined {
  return moments.reduce((latest, moment) => (moment === undefined ? latest : newest(latest, moment)), undefined);
}

/**
 * Adds to a list's window, beyond its limit, the notices of articles that were withdrawn within `noticePeriod` and are too old for
 * the window.
 *
 * They come last, newest first, as in the list. Feed readers find an entry by its id, wherever it is; those that take only the
 * first or the newest entries of a document lose no story to a notice.
 *
 * The end of a notice changes `modified`, so that a client that asks by date gets the document without the notice. `updated` covers
 * only what is shown, and may go back at that moment.
 *
 * @param list the whole list that the window was taken from
 */
export function addNotices(times: ArticleTimes, list: ArticleList, window: Window, now: Instant): Window {
  const { notices } = times;
  // Before the first article of the catalogue if nothing is shown.
  const last = window.shown.at(-1) ?? -1;
  const shown = [...window.shown];
  let { updated, modified, validUntil } = window;
  for (
    let index = partitionPoint(notices.length, (each) => at(notices, each) <= last);
    index < notices.length;
    index++
  ) {
    const number = at(notices, index);
    if (at(times.published, number) > now || !contains(list, number)) continue;
    const until = Math.min(at(times.expires, number), noticeEnd(times, number));
    if (until <= now) {
      modified = newest(modified, until);
      continue;
    }
    shown.push(number);
    updated = newest(updated, at(times.updated, number));
    modified = newest(modified, at(times.modified, number));
    validUntil = Math.min(validUntil, until);
  }
  return { ...window, shown, updated, modified, validUntil };
}

/** Cuts a list into parts of `size` from its oldest article, and returns part `number`, counted from 1; empty if there is none. */
export function partOf(list: ArticleList, size: number, number: number): ArticleList {
  const end = Math.max(0, list.length - (number - 1) * size);
  return list.subarray(Math.max(0, end - size), end);
}
