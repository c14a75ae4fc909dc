import type { Handler } from "hono";
import { sitemap, sitemapPart, sitemapParts } from "../pages/lists/sitemap.ts";
import { isPartName, parsePartName } from "../urls/sitemap-part.ts";
import { siteUrl } from "../urls/urls.ts";
import { latestCacheTags } from "./cache-tags.ts";
import { errorResponse } from "./error-response.ts";
import { routeParameter } from "./route-parameter.ts";
import type { Services } from "./services.ts";

export const xmlType = "application/xml; charset=utf-8";

/**
 * The most URLs a document has. sitemaps.org allows 50,000 within 50 MB; with slugs in Cyrillic and three languages they were
 * 67 MB and 2.7 s of CPU, where an isolate has 128 MB and some milliseconds. A thousand, as Yoast has it, were 1.2 MB and 20 ms,
 * and crawlers need not ask for everything again because of one story.
 */
export const sitemapLimit = 1000;

/** The whole sitemap, or the index of its parts. */
export function sitemapRoute({ newsroom, documentResponse }: Services, limit = sitemapLimit): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }) =>
    documentResponse(req.raw, {
      key: "sitemap",
      type: xmlType,
      headers: { "Cache-Tag": latestCacheTags(catalogue.site.languages) },
      make: (now) => ({ text: sitemap(catalogue, now, limit) }),
    });
}

/** A part that the index names. Other paths are passed on. */
export function sitemapPartRoute({ newsroom, documentResponse }: Services, limit = sitemapLimit): Handler {
  const { catalogue } = newsroom.library;
  return ({ req }, next) => {
    const name = routeParameter(req, "name");
    if (!isPartName(name)) return next();
    const part = parsePartName(name);
    if (!part || part.number > sitemapParts(catalogue, part.kind, newsroom.now(), limit)) {
      return errorResponse(newsroom, req.raw, {
        status: 404,
        what: "The sitemap has no such part",
        suggestions: [{ href: siteUrl(catalogue.site, "sitemap"), text: "Sitemap" }],
      });
    }
    return documentResponse(req.raw, {
      key: name,
      type: xmlType,
      headers: { "Cache-Tag": latestCacheTags(catalogue.site.languages) },
      make: (now) => sitemapPart(catalogue, part, now, limit),
    });
  };
}
