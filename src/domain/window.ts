import type { Instant } from "./article.ts";
import { contains, partitionPoint } from "./article-list.ts";
import { type ArticleList, type ArticleNumber, type ArticleTimes, isWithdrawn, noticeEnd } from "./catalogue.ts";
import { at } from "./required.ts";

/** Whether an article is to be seen at `now`: released, and not expired. The second of a change belongs to what follows it. */
export function isVisible(times: ArticleTimes, number: ArticleNumber, now: Instant): boolean {
  return at(times.published, number) <= now && now < at(times.expires, number);
}

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

/**
 * A list's window, and beyond its limit the notices of what was withdrawn within `noticePeriod` and no longer stands in it.
 *
 * They come last and newest first, as they do in the list. Readers find an entry by its id, wherever it stands; those that take only
 * the first entries of a document, or the newest, lose no story to a notice. `older` stays as it is, and with it what the archive
 * documents hold.
 *
 * A notice that goes is a change of `modified`, so that a client that asks by date does not take the document without it for the one
 * it has. `updated` tells of what is shown alone, and may go back then.
 *
 * @param list all that the window was taken from
 */
export function addNotices(times: ArticleTimes, list: ArticleList, window: Window, now: Instant): Window {
  const { notices } = times;
  // Before the first article of all where nothing is shown.
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
