/** The first segments of addresses that no language has: documents and pages of the whole site, and folders of files. */
export const siteNames = {
  extension: "json-feed-extension",
  opml: "opml.xml",
  feedsDirectory: "feeds.json",
  sitemap: "sitemap.xml",
  newsSitemap: "news-sitemap.xml",
  robots: "robots.txt",
  favicon: "favicon.ico",
  touchIcon: "apple-touch-icon.png",
  /** Style sheets and scripts. */
  pageFiles: "assets",
  pictures: "media",
} as const;

/** Names below a language's folder, besides those of feeds. */
export const languageNames = {
  opml: "opml.xml",
  builder: "build",
  articles: "articles",
} as const;

/** Names in the folders of feeds, besides those of lists and documents. */
export const feedNames = {
  summary: "summary",
  archive: "archive",
} as const;
