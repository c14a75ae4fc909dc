import { Hono, type MiddlewareHandler } from "hono";
import { articleRoute } from "./http/article-route.ts";
import { createDocumentResponder } from "./http/document-responder.ts";
import { errorHandler, notFoundHandler } from "./http/failures.ts";
import { createFeedResponder } from "./http/feed-responder.ts";
import { feedRoute } from "./http/feed-route.ts";
import { addPublicHeaders, languageGuard, methodGuard } from "./http/middleware.ts";
import type { Newsroom } from "./http/newsroom.ts";
import { pageRoutes } from "./http/page-routes.ts";
import { programRoutes } from "./http/program-routes.ts";
import { recordingRoute } from "./http/recording-route.ts";
import { redirectRoutes } from "./http/redirect-routes.ts";
import { routes } from "./urls/site-names.ts";
import { basePath, homeUrl, pathOf } from "./urls/urls.ts";

/**
 * Creates the app: all routes, in the order in which they are tried.
 * @param middleware runs for every request, and sees each response before the public headers are added
 */
export function createApp(newsroom: Newsroom, ...middleware: readonly MiddlewareHandler[]): Hono {
  const { site } = newsroom.library.catalogue;
  const host = new Hono();
  const app = host.basePath(basePath(site));
  // One of each per isolate, since they cache what they make.
  const feeds = createFeedResponder(newsroom);
  const answerDocument = createDocumentResponder(newsroom);
  const pages = pageRoutes(newsroom, answerDocument);
  const programs = programRoutes(newsroom, answerDocument);
  const redirects = redirectRoutes(site);

  host.use(addPublicHeaders, ...middleware, methodGuard(newsroom));
  host.use(feeds.recall);

  host.get(pathOf(site, homeUrl(site)), pages.home);
  app.get(routes.extension, pages.extension);
  app.get(routes.opml, programs.opml);
  app.get(routes.feedsDirectory, programs.feedsDirectory);
  app.get(routes.sitemap, programs.sitemap);
  app.get(routes.newsSitemap, programs.newsSitemap);
  app.get(routes.robots, programs.robots);
  app.get(routes.recording, recordingRoute(newsroom));
  app.get(routes.name, programs.sitemapPart);
  app.on("GET", [routes.name, routes.nameWithSlash], redirects.oldName);

  app.use(routes.inLanguage, languageGuard(newsroom));
  app.get(routes.article, articleRoute(newsroom, answerDocument));
  app.get(routes.articleWithSlash, redirects.withoutSlash);
  app.get(routes.languageOpml, programs.languageOpml);
  app.get(routes.builder, pages.builder);
  app.get(routes.inLanguage, feedRoute(newsroom, feeds, answerDocument));

  host.get("*", redirects.belowBase);
  host.notFound(notFoundHandler(newsroom));
  host.onError(errorHandler(newsroom));
  return host;
}
