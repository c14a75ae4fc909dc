import type { Handler } from "hono";
import type { BlankEnv } from "hono/types";
import type { Instant } from "../domain/article.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { newsSitemap } from "../pages/lists/news-sitemap.ts";
import { opml } from "../pages/lists/opml.ts";
import { sitemap, sitemapPart, sitemapParts } from "../pages/lists/sitemap.ts";
import type { routes } from "../urls/site-names.ts";
import { isPartName, parsePartName } from "../urls/sitemap-part.ts";
import { siteUrl } from "../urls/urls.ts";
import { latestCacheTags } from "./cache-policy.ts";
import type { DocumentRequest, DocumentResponder } from "./document-responder.ts";
import { errorResponse } from "./error-response.ts";
import { createFeedsDirectory } from "./feeds-directory.ts";
import type { Newsroom } from "./newsroom.ts";

export interface ProgramRoutes {
  readonly robots: Handler;
  readonly sitemap: Handler;
  /** Answers with a part that the sitemap index names. Other paths are passed on. */
  readonly sitemapPart: Handler<BlankEnv, typeof routes.name>;
  readonly newsSitemap: Handler;
  readonly feedsDirectory: Handler;
  readonly opml: Handler;
  readonly languageOpml: Handler<BlankEnv, typeof routes.languageOpml>;
}

/**
 * The maximum number of URLs in a sitemap document. sitemaps.org allows 50,000 within 50 MB; with Cyrillic slugs in three
 * languages, that many would exceed the size, and the memory and CPU time that a Worker has for a request. With a thousand, as in
 * Yoast's sitemaps, crawlers need not fetch everything again because of one story.
 */
export const sitemapLimit = 1000;

const xml = "application/xml; charset=utf-8";

/**
 * No media type is registered for OPML. This one is used for autodiscovery (http://opml.org/outlineAutoDiscovery.opml), and unlike
 * the type of XML it shows that the document is for feed readers.
 */
const outlines = "text/x-opml; charset=utf-8";

/** Creates the handlers of the documents for programs, apart from feeds: their content, media type and cache tags. */
export function programRoutes(
  newsroom: Newsroom,
  answerDocument: DocumentResponder,
  limit = sitemapLimit,
): ProgramRoutes {
  const { library } = newsroom;
  const { catalogue } = library;
  const { site } = catalogue;
  const latest = { "Cache-Tag": latestCacheTags(site.languages) };
  const serve =
    (document: DocumentRequest): Handler =>
    ({ req }) =>
      answerDocument(req.raw, document);

  function subscriptionList(language?: LanguageTag): DocumentRequest {
    const languages = site.languages.filter(({ tag }) => language === undefined || tag === language);
    return {
      key: `opml ${language ?? ""}`,
      type: outlines,
      // No type of text beyond the usual ones is on the edge's list.
      compress: true,
      headers: {
        "Cache-Tag": latestCacheTags(languages),
        // Some browsers display every `text/` type as text; a person wants a file, with the extension that the feed reader's import
        // dialog looks for.
        "Content-Disposition": `attachment; filename="feeds${language === undefined ? "" : `-${language}`}.opml"`,
      },
      make: (now) => opml(catalogue, languages, now),
    };
  }

  return {
    robots: serve({
      key: "robots",
      type: "text/plain; charset=utf-8",
      headers: {},
      make: () => ({ text: robots(site), validUntil: Number.POSITIVE_INFINITY }),
    }),
    sitemap: serve({
      key: "sitemap",
      type: xml,
      headers: latest,
      make: (now) => ({ text: sitemap(catalogue, now, limit) }),
    }),
    sitemapPart: ({ req }, next) => {
      const name = req.param("name");
      if (!isPartName(name)) return next();
      const part = parsePartName(name);
      if (!part || part.number > sitemapParts(catalogue, part.kind, newsroom.now(), limit)) {
        return errorResponse(newsroom, req.raw, {
          status: 404,
          what: "The sitemap has no such part",
          suggestions: [{ href: siteUrl(site, "sitemap"), text: "Sitemap" }],
        });
      }
      const make = (now: Instant) => sitemapPart(catalogue, part, now, limit);
      return answerDocument(req.raw, { key: name, type: xml, headers: latest, make });
    },
    newsSitemap: serve({
      key: "news sitemap",
      type: xml,
      headers: latest,
      make: (now) => newsSitemap(catalogue, now),
    }),
    feedsDirectory: serve({
      key: "feeds directory",
      // Without charset: RFC 8259 section 11 defines none, and JSON is always UTF-8.
      type: "application/json",
      headers: latest,
      make: createFeedsDirectory(library),
    }),
    opml: serve(subscriptionList()),
    languageOpml: ({ req }) => answerDocument(req.raw, subscriptionList(req.param("language"))),
  };
}

/** Prints `robots.txt` (RFC 9309): all crawlers may fetch everything, including feeds. sitemaps.org requires absolute URLs of sitemaps. */
function robots(site: Site): string {
  return `User-agent: *
Allow: /

Sitemap: ${siteUrl(site, "sitemap")}
Sitemap: ${siteUrl(site, "newsSitemap")}
`;
}
