import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { feedFormats, formatNames } from "./feed/feed-format.ts";
import { variants } from "./feed/feed-ref.ts";
import { articleRoute } from "./http/article-route.ts";
import { builderRoute } from "./http/builder-route.ts";
import { failed, notFound } from "./http/failures.ts";
import { feedRoute } from "./http/feed-route.ts";
import { feedsDirectoryRoute } from "./http/feeds-directory-route.ts";
import { languageGuard } from "./http/language-guard.ts";
import { listingRoute } from "./http/listing-route.ts";
import { methodGuard } from "./http/method-guard.ts";
import { newsSitemapRoute } from "./http/news-sitemap-route.ts";
import type { Newsroom } from "./http/newsroom.ts";
import { habitAtTop, habitInFolder, oldHabit } from "./http/old-habits.ts";
import { opmlRoute } from "./http/opml-route.ts";
import { withPublicHeaders } from "./http/public-headers.ts";
import { withoutSlash, withSlash } from "./http/redirect.ts";
import { robotsRoute } from "./http/robots-route.ts";
import { createServices } from "./http/services.ts";
import { sitemapPartRoute, sitemapRoute } from "./http/sitemap-route.ts";
import { extensionPage } from "./pages/extension-page.tsx";
import { homePage } from "./pages/home-page.tsx";

/** Every route there is. */
export function createApp(newsroom: Newsroom): Hono {
  const services = createServices(newsroom);
  // The default tries a router that cannot hold these routes before it takes this one, at the cost of a third of a first request.
  const app = new Hono({ router: new TrieRouter() });

  app.use(withPublicHeaders, methodGuard(newsroom));

  app.get("/", ({ req }) => services.pageResponse(req.raw, "/", homePage, {}));
  app.get("/json-feed-extension", ({ req }) => services.pageResponse(req.raw, "extension", extensionPage, {}));
  app.get("/opml.xml", opmlRoute(services));
  app.get("/feeds.json", feedsDirectoryRoute(services));
  app.get("/sitemap.xml", sitemapRoute(services));
  app.get("/:part{sitemap-[a-z0-9-]+\\.xml}", sitemapPartRoute(services));
  app.get("/news-sitemap.xml", newsSitemapRoute(services));
  app.get("/robots.txt", robotsRoute(services));
  app.on("GET", [`/${oldHabit}`, `/${oldHabit}/`], habitAtTop(newsroom));

  app.use("/:language/*", languageGuard(newsroom));
  app.get("/:language", withSlash);
  app.get("/:language/articles/:slug", articleRoute(services));
  app.get("/:language/articles/:slug/", withoutSlash);
  app.get("/:language/opml.xml", opmlRoute(services));
  app.get("/:language/build", builderRoute(services));

  for (const variant of variants) {
    const root = variant === "summary" ? "/:language/summary" : "/:language";
    for (const [folder, kind] of [
      [root, { variant }],
      [`${root}/tags/:name`, { variant, by: "tag" }],
      [`${root}/authors/:name`, { variant, by: "author" }],
    ] as const) {
      const archive = `${folder}/archive/:archive{[1-9][0-9]{0,5}}`;
      for (const each of [folder, archive]) {
        app.get(each, withSlash);
        app.get(`${each}/`, listingRoute(services, kind));
        for (const format of formatNames)
          app.get(`${each}/${feedFormats[format].file}`, feedRoute(services, kind, format));
      }
      app.on("GET", [`${folder}/${oldHabit}`, `${folder}/${oldHabit}/`], habitInFolder(newsroom, kind));
    }
  }

  app.notFound(notFound(newsroom));
  app.onError(failed(newsroom));

  // A feed that has been answered before needs no routes.
  const routes = app.fetch;
  app.fetch = (request, ...rest) => services.feedDocument.recall(request) ?? routes(request, ...rest);
  return app;
}
