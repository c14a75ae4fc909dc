import type { Site } from "../../domain/site.ts";
import { siteUrl } from "../../urls/urls.ts";

/** RFC 9309: everything is for everyone, crawlers of feeds included. Sitemaps are named by absolute address, sitemaps.org asks. */
export function robots(site: Site): string {
  return `User-agent: *
Allow: /

Sitemap: ${siteUrl(site, "sitemap")}
Sitemap: ${siteUrl(site, "newsSitemap")}
`;
}
