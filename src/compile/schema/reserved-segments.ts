import { feedFormats } from "../../feed/feed-format.ts";

/** First path segments that are the site's own, so that no language and no alias may be called so. */
export const reservedSegments: ReadonlySet<string> = new Set([
  ...Object.values(feedFormats).map(({ file }) => file),
  "api",
  "archive",
  "articles",
  "assets",
  "atom",
  "authors",
  "favicon.ico",
  "feed",
  "feeds",
  "feeds.json",
  "json",
  "json-feed-extension",
  "media",
  "news-sitemap.xml",
  "opml.xml",
  "robots.txt",
  "rss",
  "sitemap.xml",
  "tags",
]);
