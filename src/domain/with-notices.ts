import type { Instant } from "./article.ts";
import { type ArticleList, type ArticleNumber, type ArticleTimes, at, noticeEnd } from "./catalogue.ts";
import { partitionPoint } from "./partition-point.ts";
import { newest, type Window } from "./window.ts";

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
export function withNotices(times: ArticleTimes, list: ArticleList, window: Window, now: Instant): Window {
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

function contains(list: ArticleList, number: ArticleNumber): boolean {
  const index = partitionPoint(list.length, (each) => at(list, each) < number);
  return index < list.length && at(list, index) === number;
}
