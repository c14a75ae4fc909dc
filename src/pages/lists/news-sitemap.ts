import type { Article, Instant } from "../../domain/article.ts";
import { everyArticle, omitWithdrawn } from "../../domain/article-list.ts";
import type { ArticleNumber, ArticleTimes, Catalogue } from "../../domain/catalogue.ts";
import { inLanguage, type LanguageTag, localeOf } from "../../domain/language.ts";
import { at } from "../../domain/required.ts";
import type { Site } from "../../domain/site.ts";
import { windowOf } from "../../domain/window.ts";
import { articleUrl } from "../../urls/urls.ts";
import { element, printDocument, type XmlElement } from "../../xml/element.ts";

/** The articles that the news sitemap lists at one moment. */
interface NewsWindow {
  /** Newest first, in all languages. */
  readonly shown: readonly ArticleNumber[];
  /** The next release or expiry, or the moment at which the oldest of them is no longer new. */
  readonly validUntil: Instant;
}

const hour = 60 * 60 * 1000;

/** The limit that Google sets: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newFor = 48 * hour;
const mostArticles = 1000;

/** Returns the articles of the last 48 hours. In the second in which its 48 hours end, an article is no longer listed. */
function newsWindow(times: ArticleTimes, now: Instant): NewsWindow {
  const firstOld = times.published.findIndex((published) => published <= now - newFor);
  const articles = everyArticle(times);
  const { shown, validUntil } = windowOf(
    times,
    firstOld < 0 ? articles : articles.subarray(0, firstOld),
    mostArticles,
    now,
  );
  const oldest = shown.at(-1);
  return {
    shown: omitWithdrawn(times, shown),
    validUntil: oldest === undefined ? validUntil : Math.min(validUntil, at(times.published, oldest) + newFor),
  };
}

/**
 * A news sitemap as defined by https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap, and the
 * moment until which it is valid. Without any article it is still a sitemap, since Google accepts an empty one.
 */
export async function newsSitemap(
  catalogue: Catalogue,
  now: Instant,
): Promise<{ readonly text: string; readonly validUntil: Instant }> {
  const { shown, validUntil } = newsWindow(catalogue.times, now);
  const urls = (await catalogue.articles(shown)).map((article) => newsElement(catalogue.site, article));
  return { text: printDocument(element("urlset", newsNamespaces, ...urls)), validUntil };
}

const newsNamespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
} as const;

function newsElement(site: Site, { language, slug, title, published }: Article): XmlElement {
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

/** Returns an ISO 639 code without region or script, except for Chinese: `zh-cn` for simplified and `zh-tw` for traditional. */
function newsLanguage(tag: LanguageTag): string {
  const { language, script } = new Intl.Locale(localeOf(tag)).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
