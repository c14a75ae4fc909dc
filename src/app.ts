import { Hono, type MiddlewareHandler } from "hono";
import { articleRoute } from "./http/article-route.ts";
import { builderRoute } from "./http/builder-route.ts";
import { failed, notFound } from "./http/failures.ts";
import { feedRoute } from "./http/feed-route.ts";
import { feedsDirectoryRoute } from "./http/feeds-directory-route.ts";
import { languageGuard } from "./http/language-guard.ts";
import { methodGuard } from "./http/method-guard.ts";
import { newsSitemapRoute } from "./http/news-sitemap-route.ts";
import type { Newsroom } from "./http/newsroom.ts";
import { oldNameRoute } from "./http/old-name-route.ts";
import { opmlRoute } from "./http/opml-route.ts";
import { withPublicHeaders } from "./http/public-headers.ts";
import { withoutSlash } from "./http/redirect.ts";
import { robotsRoute } from "./http/robots-route.ts";
import { createServices } from "./http/services.ts";
import { sitemapPartRoute, sitemapRoute } from "./http/sitemap-route.ts";
import { extensionPage } from "./pages/extension-page.tsx";
import { homePage } from "./pages/home-page.tsx";

/**
 * Every route there is.
 * @param middleware sees every request, and every answer before it gets the public headers
 */
export function createApp(newsroom: Newsroom, ...middleware: readonly MiddlewareHandler[]): Hono {
  const services = createServices(newsroom);
  const app = new Hono();

  app.use(withPublicHeaders, ...middleware, methodGuard(newsroom));

  app.get("/", ({ req }) => services.pageResponse(req.raw, "/", homePage, {}));
  app.get("/json-feed-extension", ({ req }) => services.pageResponse(req.raw, "extension", extensionPage, {}));
  app.get("/opml.xml", opmlRoute(services));
  app.get("/feeds.json", feedsDirectoryRoute(services));
  app.get("/sitemap.xml", sitemapRoute(services));
  app.get("/news-sitemap.xml", newsSitemapRoute(services));
  app.get("/robots.txt", robotsRoute(services));
  app.get("/:part", sitemapPartRoute(services));
  app.on("GET", ["/:name", "/:name/"], oldNameRoute(newsroom));

  app.use("/:language/*", languageGuard(newsroom));
  app.get("/:language/articles/:slug", articleRoute(services));
  app.get("/:language/articles/:slug/", withoutSlash);
  app.get("/:language/opml.xml", opmlRoute(services));
  app.get("/:language/build", builderRoute(services));
  app.get("/:language/*", feedRoute(services));

  app.notFound(notFound(newsroom));
  app.onError(failed(newsroom));
  return app;
}
