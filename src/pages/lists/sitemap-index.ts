import type { Instant } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import type { SitemapPart } from "../../urls/sitemap-part.ts";
import { sitemapPartUrl } from "../../urls/urls.ts";
import { element } from "../../xml/element.ts";
import { printDocument } from "../../xml/print.ts";

export interface IndexedPart extends SitemapPart {
  /** The newest change of what it lists. */
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
