/** The first path segments that are not a language's: documents and pages of the whole site, and folders of files. */
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
  recordings: "recordings",
  tracks: "tracks",
  documents: "documents",
} as const;

/** Names below a language's folder, apart from those of feeds. */
export const languageNames = {
  opml: "opml.xml",
  builder: "build",
  articles: "articles",
} as const;

/** Names in the folders of feeds, apart from those of lists and documents. */
export const feedNames = {
  summary: "summary",
  archive: "archive",
} as const;

/** The app's route patterns below `basePath`: the paths that `urls.ts` prints, with a parameter for each segment that varies. */
export const routes = {
  extension: `/${siteNames.extension}`,
  opml: `/${siteNames.opml}`,
  feedsDirectory: `/${siteNames.feedsDirectory}`,
  sitemap: `/${siteNames.sitemap}`,
  newsSitemap: `/${siteNames.newsSitemap}`,
  robots: `/${siteNames.robots}`,
  recording: `/${siteNames.recordings}/:file`,
  name: "/:name",
  nameWithSlash: "/:name/",
  inLanguage: "/:language/*",
  article: `/:language/${languageNames.articles}/:slug`,
  articleWithSlash: `/:language/${languageNames.articles}/:slug/`,
  languageOpml: `/:language/${languageNames.opml}`,
  builder: `/:language/${languageNames.builder}`,
} as const;
