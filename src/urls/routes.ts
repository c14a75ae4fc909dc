import { languageNames, siteNames } from "./site-names.ts";

/** What the router of the app takes, below `basePath`: what `urls.ts` prints, with a name for each segment that varies. */
export const routes = {
  extension: `/${siteNames.extension}`,
  opml: `/${siteNames.opml}`,
  feedsDirectory: `/${siteNames.feedsDirectory}`,
  sitemap: `/${siteNames.sitemap}`,
  newsSitemap: `/${siteNames.newsSitemap}`,
  robots: `/${siteNames.robots}`,
  name: "/:name",
  nameWithSlash: "/:name/",
  inLanguage: "/:language/*",
  article: `/:language/${languageNames.articles}/:slug`,
  articleWithSlash: `/:language/${languageNames.articles}/:slug/`,
  languageOpml: `/:language/${languageNames.opml}`,
  builder: `/:language/${languageNames.builder}`,
} as const;
