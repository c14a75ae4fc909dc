import { Hono, type MiddlewareHandler } from "hono";
import { articleRoute } from "./http/article-route.ts";
import { builderRoute } from "./http/builder-route.ts";
import { failed, notFound } from "./http/failures.ts";
import { feedRoute } from "./http/feed-route.ts";
import { feedsDirectoryRoute } from "./http/feeds-directory-route.ts";
import { fromMemory } from "./http/from-memory.ts";
import { languageGuard } from "./http/language-guard.ts";
import { methodGuard } from "./http/method-guard.ts";
import { newsSitemapRoute } from "./http/news-sitemap-route.ts";
import type { Newsroom } from "./http/newsroom.ts";
import { oldNameRoute } from "./http/old-name-route.ts";
import { opmlRoute } from "./http/opml-route.ts";
import { outside } from "./http/outside.ts";
import { withPublicHeaders } from "./http/public-headers.ts";
import { withoutSlash } from "./http/redirect.ts";
import { robotsRoute } from "./http/robots-route.ts";
import { createServices } from "./http/services.ts";
import { sitemapPartRoute, sitemapRoute } from "./http/sitemap-route.ts";
import { extensionPage } from "./pages/extension-page.tsx";
import { homePage } from "./pages/home-page.tsx";
import { routes } from "./urls/site-names.ts";
import { basePath, homeUrl, pathOf } from "./urls/urls.ts";

/**
 * Every route there is.
 * @param middleware sees every request, and every answer before it gets the public headers
 */
export function createApp(newsroom: Newsroom, ...middleware: readonly MiddlewareHandler[]): Hono {
  const services = createServices(newsroom);
  const { site } = newsroom.library.catalogue;
  const host = new Hono();
  const app = host.basePath(basePath(site));

  host.use(withPublicHeaders, ...middleware, methodGuard(newsroom), fromMemory(services));

  host.get(pathOf(site, homeUrl(site)), ({ req }) => services.pageResponse(req.raw, "home", homePage, {}));
  app.get(routes.extension, ({ req }) => services.pageResponse(req.raw, "extension", extensionPage, {}));
  app.get(routes.opml, opmlRoute(services));
  app.get(routes.feedsDirectory, feedsDirectoryRoute(services));
  app.get(routes.sitemap, sitemapRoute(services));
  app.get(routes.newsSitemap, newsSitemapRoute(services));
  app.get(routes.robots, robotsRoute(services));
  app.get(routes.name, sitemapPartRoute(services));
  app.on("GET", [routes.name, routes.nameWithSlash], oldNameRoute(newsroom));

  app.use(routes.inLanguage, languageGuard(newsroom));
  app.get(routes.article, articleRoute(services));
  app.get(routes.articleWithSlash, withoutSlash);
  app.get(routes.languageOpml, opmlRoute(services));
  app.get(routes.builder, builderRoute(services));
  app.get(routes.inLanguage, feedRoute(services));

  host.get("*", outside(site));
  host.notFound(notFound(newsroom));
  host.onError(failed(newsroom));
  return host;
}
