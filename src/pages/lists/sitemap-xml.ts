import type { Instant } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import type { SitemapPart } from "../../urls/sitemap-part.ts";
import { sitemapPartUrl } from "../../urls/urls.ts";
import { element, printDocument, type XmlElement } from "../../xml/element.ts";
import type { HreflangLink } from "../parts/alternates.ts";

/** A page as a sitemap describes it. All URLs are absolute. */
export interface SitemapUrl {
  readonly loc: string;
  /** The newest change of anything that the page shows, silent changes included; undefined if it shows nothing. */
  readonly lastmod: Instant | undefined;
  /** The page in every language, this one included; empty if there is no other. */
  readonly alternates: readonly HreflangLink[];
  /** The lead picture. */
  readonly image?: string;
}

/**
 * A sitemap as defined by https://www.sitemaps.org/protocol.html with the extensions that Google documents for languages
 * (https://developers.google.com/search/docs/specialty/international/localized-versions) and pictures (.../image-sitemaps).
 * Without `changefreq` and `priority`, which search engines ignore.
 */
export function urlset(urls: readonly SitemapUrl[]): string {
  return printDocument(element("urlset", urlsetNamespaces, ...urls.map(urlElement)));
}

const urlsetNamespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
} as const;

function urlElement({ loc, lastmod, alternates, image }: SitemapUrl): XmlElement {
  return element(
    "url",
    {},
    element("loc", {}, loc),
    lastmod === undefined ? undefined : element("lastmod", {}, new Date(lastmod).toISOString()),
    ...alternates.map(({ hreflang, href }) => element("xhtml:link", { rel: "alternate", hreflang, href })),
    image === undefined ? undefined : element("image:image", {}, element("image:loc", {}, image)),
  );
}

export interface IndexedPart extends SitemapPart {
  /** The newest change of anything that the part lists. */
  readonly lastmod: Instant | undefined;
}

/** https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex(site: Site, parts: readonly IndexedPart[]): string {
  return printDocument(
    element(
      "sitemapindex",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
      ...parts.map(({ lastmod, ...part }) =>
        element(
          "sitemap",
          {},
          element("loc", {}, sitemapPartUrl(site, part)),
          lastmod === undefined ? undefined : element("lastmod", {}, new Date(lastmod).toISOString()),
        ),
      ),
    ),
  );
}
