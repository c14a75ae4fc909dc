import { byOldName } from "../../formats/find-address.ts";

/** First path segments that the site answers itself or serves files under, so that no language and no alias may be called so. */
export const reservedSegments: ReadonlySet<string> = new Set([
  ...byOldName.keys(),
  "apple-touch-icon.png",
  "assets",
  "favicon.ico",
  "feeds.json",
  "json-feed-extension",
  "media",
  "news-sitemap.xml",
  "opml.xml",
  "robots.txt",
  "sitemap.xml",
]);
