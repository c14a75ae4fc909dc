import type { Article } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { inLanguage, localeOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import { articleUrl } from "../../urls/urls.ts";
import { element, type XmlElement } from "../../xml/element.ts";
import { printDocument } from "../../xml/print.ts";

/**
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap for these articles, as `newsWindow` finds
 * them. Without any it is still a sitemap: Google takes an empty one for what it is.
 */
export function newsSitemap(site: Site, articles: readonly Article[]): string {
  return printDocument(element("urlset", namespaces, ...articles.map((article) => urlElement(site, article))));
}

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
} as const;

function urlElement(site: Site, { language, slug, title, published }: Article): XmlElement {
  return element(
    "url",
    {},
    element("loc", {}, articleUrl(site, language, slug)),
    element(
      "news:news",
      {},
      element(
        "news:publication",
        {},
        element("news:name", {}, inLanguage(site.publisher.name, language)),
        element("news:language", {}, newsLanguage(language)),
      ),
      element("news:publication_date", {}, new Date(published).toISOString()),
      element("news:title", {}, title),
    ),
  );
}

/** An ISO 639 code without region or script; only for Chinese are there two, `zh-cn` for simplified and `zh-tw` for traditional. */
function newsLanguage(tag: LanguageTag): string {
  const { language, script } = new Intl.Locale(localeOf(tag)).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
