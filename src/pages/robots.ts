import type { Site } from "../domain/site.ts";

/** RFC 9309: everything is for everyone, crawlers of feeds included. Sitemaps are named by absolute address, sitemaps.org asks. */
export function robots({ origin }: Site): string {
  return `User-agent: *
Allow: /

Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/news-sitemap.xml
`;
}
