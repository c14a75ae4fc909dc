import type { Instant } from "./article.ts";
import { type ArticleNumber, type ArticleTimes, noticeEnd } from "./catalogue.ts";
import { at } from "./required.ts";
import { isVisible } from "./window.ts";

/**
 * Returns the articles that were released or expired, or whose notice ended, after `from` and no later than `to`, newest first. An
 * article that was both released and expired in between is left out: no client has a document that lists it.
 */
export function changesBetween(times: ArticleTimes, from: Instant, to: Instant): readonly ArticleNumber[] {
  const changed: ArticleNumber[] = [];
  for (const number of times.published.keys()) {
    if (isVisible(times, number, from) !== isVisible(times, number, to)) changed.push(number);
  }
  const ended = Array.from(times.notices).filter((number) => {
    const end = noticeEnd(times, number);
    return from < end && end <= to && isVisible(times, number, from) && isVisible(times, number, to);
  });
  return [...changed, ...ended].sort((one, other) => one - other);
}

/** Returns the first moment after `now` at which any article is released or expires, or a notice ends. Infinity if none is known. */
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
