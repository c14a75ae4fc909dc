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
import { feedsDirectory } from "./feeds-directory.ts";
import type { Newsroom } from "./newsroom.ts";

export interface ProgramRoutes {
  readonly robots: Handler;
  readonly sitemap: Handler;
  /** A part that the index of the sitemap names. Other paths are passed on. */
  readonly sitemapPart: Handler<BlankEnv, typeof routes.name>;
  readonly newsSitemap: Handler;
  readonly feedsDirectory: Handler;
  readonly opml: Handler;
  readonly languageOpml: Handler<BlankEnv, typeof routes.languageOpml>;
}

/**
 * The most URLs a document has. sitemaps.org allows 50,000 within 50 MB, which slugs in Cyrillic and three languages exceed, as they
 * do the memory and the CPU time that a Worker has for a request. With a thousand, as Yoast has it, crawlers need not ask for
 * everything again because of one story.
 */
export const sitemapLimit = 1000;

const xml = "application/xml; charset=utf-8";

/**
 * No type is registered for OPML. This is the one by which outlines are announced (http://opml.org/outlineAutoDiscovery.opml), and
 * it says more than XML: that the document is for a reader.
 */
const outlines = "text/x-opml; charset=utf-8";

/** The documents for programs beside the feeds: what each says, as which type, and what it is purged with. */
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
      headers: {
        "Cache-Tag": latestCacheTags(languages),
        // Some browsers show any `text/` as text; a person wants the file, under the name for which the reader's dialog looks.
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
      // Without charset: RFC 8259 section 11 defines none, JSON is UTF-8.
      type: "application/json",
      headers: latest,
      make: (now) => feedsDirectory(library, now),
    }),
    opml: serve(subscriptionList()),
    languageOpml: ({ req }) => answerDocument(req.raw, subscriptionList(req.param("language"))),
  };
}

/** RFC 9309: everything is for everyone, crawlers of feeds included. Sitemaps are named by absolute address, sitemaps.org asks. */
function robots(site: Site): string {
  return `User-agent: *
Allow: /

Sitemap: ${siteUrl(site, "sitemap")}
Sitemap: ${siteUrl(site, "newsSitemap")}
`;
}
