import type { Article, Instant } from "../../domain/article.ts";
import { everyArticle, omitWithdrawn } from "../../domain/article-list.ts";
import type { ArticleNumber, ArticleTimes, Catalogue } from "../../domain/catalogue.ts";
import { inLanguage, type LanguageTag, localeOf } from "../../domain/language.ts";
import { at } from "../../domain/required.ts";
import type { Site } from "../../domain/site.ts";
import { windowOf } from "../../domain/window.ts";
import { articleUrl } from "../../urls/urls.ts";
import { element, printDocument, type XmlElement } from "../../xml/element.ts";

/** What the news sitemap lists at one moment. */
interface NewsWindow {
  /** Newest first, of all languages. */
  readonly shown: readonly ArticleNumber[];
  /** The next release, expiry, or moment at which the oldest of them is no longer new. */
  readonly validUntil: Instant;
}

const hour = 60 * 60 * 1000;

/** Google asks for no more: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newFor = 48 * hour;
const mostArticles = 1000;

/** The newest articles of the last 48 hours. The second in which the 48 hours end belongs to what follows. */
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
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap, and until when it stays so. Without any article it
 * is still a sitemap: Google takes an empty one for what it is.
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

/** An ISO 639 code without region or script; only for Chinese are there two, `zh-cn` for simplified and `zh-tw` for traditional. */
function newsLanguage(tag: LanguageTag): string {
  const { language, script } = new Intl.Locale(localeOf(tag)).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
