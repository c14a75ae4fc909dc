import type { Instant } from "../../domain/article.ts";
import { everyArticle, omitWithdrawn } from "../../domain/article-list.ts";
import type { ArticleNumber, ArticleTimes } from "../../domain/catalogue.ts";
import { at } from "../../domain/required.ts";
import { windowOf } from "../../domain/window.ts";

/** What the news sitemap lists at one moment. */
export interface NewsWindow {
  /** Newest first, of all languages. */
  readonly shown: readonly ArticleNumber[];
  /** The next release, expiry, or moment at which the oldest of them is no longer new. */
  readonly validUntil: Instant;
}

const hour = 60 * 60 * 1000;

/** Google asks for no more: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newFor = 48 * hour;
const most = 1000;

/** The newest articles of the last 48 hours. The second in which the 48 hours end belongs to what follows. */
export function newsWindow(times: ArticleTimes, now: Instant): NewsWindow {
  const firstOld = times.published.findIndex((published) => published <= now - newFor);
  const articles = everyArticle(times);
  const { shown, validUntil } = windowOf(times, firstOld < 0 ? articles : articles.subarray(0, firstOld), most, now);
  const oldest = shown.at(-1);
  return {
    shown: omitWithdrawn(times, shown),
    validUntil: oldest === undefined ? validUntil : Math.min(validUntil, at(times.published, oldest) + newFor),
  };
}
