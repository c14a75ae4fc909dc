import type { Handler } from "hono";
import { newsSitemap } from "../pages/lists/news-sitemap.ts";
import { latestCacheTags } from "./cache-tags.ts";
import type { Services } from "./services.ts";
import { xmlType } from "./sitemap-route.ts";

export function newsSitemapRoute({ newsroom, documentResponse }: Services): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }) =>
    documentResponse(req.raw, {
      key: "news sitemap",
      type: xmlType,
      headers: { "Cache-Tag": latestCacheTags(catalogue.site.languages) },
      make: (now) => newsSitemap(catalogue, now),
    });
}
