import type { ArticleNumber, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/site.ts";
import { articleUrl } from "../feed/urls.ts";
import { element, type XmlElement } from "../xml/element.ts";
import { printDocument } from "../xml/print.ts";

/**
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap for these articles, as `newsWindow` finds
 * them. Without any it is still a sitemap: Google takes an empty one for what it is.
 */
export function newsSitemap(catalogue: Catalogue, numbers: readonly ArticleNumber[]): string {
  return printDocument(element("urlset", namespaces, ...numbers.map((number) => urlElement(catalogue, number))));
}

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
} as const;

function urlElement(catalogue: Catalogue, number: ArticleNumber): XmlElement {
  const { site } = catalogue;
  const { language, slug, title, published } = catalogue.article(number);
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
        element("news:name", {}, site.publisher.name[language]),
        element("news:language", {}, newsLanguage(language)),
      ),
      element("news:publication_date", {}, new Date(published).toISOString()),
      element("news:title", {}, title),
    ),
  );
}

/** An ISO 639 code without region or script; only for Chinese are there two, `zh-cn` for simplified and `zh-tw` for traditional. */
function newsLanguage(tag: LanguageTag): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
