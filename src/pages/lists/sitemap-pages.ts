import type { Instant } from "../../domain/article.ts";
import { listOf, omitWithdrawn } from "../../domain/article-list.ts";
import type { ArticleNumber, Catalogue } from "../../domain/catalogue.ts";
import { everySelection, everything, type Selection } from "../../domain/lists.ts";
import { at } from "../../domain/required.ts";
import { isVisible, newestOf, type Window, windowOf } from "../../domain/window.ts";
import { articleUrl, fileUrl, homeUrl, pageUrl } from "../../urls/urls.ts";
import { homeHeadlines } from "../home-page.tsx";
import { alternatesOf } from "../parts/alternates.ts";
import type { SitemapUrl } from "./sitemap-xml.ts";

/**
 * The page of all languages and the front, topic and author pages of each, in the order of the vocabulary. A topic or author
 * with nothing to read in a language is undefined, so that a position belongs to the same page as long as the vocabulary is
 * unchanged. Archive pages are not listed, but the articles that they link to are.
 */
export function sitemapLists(catalogue: Catalogue, now: Instant): readonly (SitemapUrl | undefined)[] {
  return [homeEntry(catalogue, now), ...everySelection(catalogue).flatMap((each) => listPages(catalogue, each, now))];
}

/** Returns the number of positions that `sitemapLists` has, without looking at articles. */
export function sitemapListCount(catalogue: Catalogue): number {
  return 1 + everySelection(catalogue).length * catalogue.site.languages.length;
}

function homeEntry(catalogue: Catalogue, now: Instant): SitemapUrl {
  const { site, times } = catalogue;
  const loc = homeUrl(site);
  const changes = site.languages.map(({ tag }) => windowOf(times, catalogue.list(tag), homeHeadlines, now).modified);
  return {
    loc,
    lastmod: newestOf(changes),
    alternates: alternatesOf(site, frontPages(catalogue), loc),
  };
}

function listPages(catalogue: Catalogue, selection: Selection, now: Instant): readonly (SitemapUrl | undefined)[] {
  const { site, times } = catalogue;
  const all = selection.kind === "all";
  const pages = site.languages.map(({ tag }) => ({
    language: tag,
    url: pageUrl(site, tag, selection),
    window: windowOf(times, listOf(catalogue, tag, selection), site.feed.items, now),
  }));
  const isListed = ({ window }: { readonly window: Window }) => all || omitWithdrawn(times, window.shown).length > 0;
  const alternates = all ? alternatesOf(site, pages, homeUrl(site)) : alternatesOf(site, pages.filter(isListed));
  return pages.map((page) =>
    isListed(page) ? { loc: page.url, lastmod: page.window.modified, alternates } : undefined,
  );
}

function frontPages({ site }: Catalogue) {
  return site.languages.map(({ tag }) => ({ language: tag, url: pageUrl(site, tag, everything) }));
}

/** The pages of these articles, which are visible, with those of their translations that are visible too. */
export function sitemapArticles(
  catalogue: Catalogue,
  numbers: readonly ArticleNumber[],
  now: Instant,
): readonly SitemapUrl[] {
  const { site, times } = catalogue;
  return numbers.map((number) => {
    const urlOf = (each: ArticleNumber) => {
      const { language, slug } = catalogue.address(each);
      return { language, url: articleUrl(site, language, slug) };
    };
    const picture = catalogue.picture(number);
    return {
      loc: urlOf(number).url,
      lastmod: articleModified(catalogue, number, now),
      alternates: alternatesOf(
        site,
        catalogue
          .versions(number)
          .filter((each) => isVisible(times, each, now))
          .map(urlOf),
      ),
      // A picture on another host is left out: Google accepts it only if the owner of the site has verified both hosts.
      ...(picture !== undefined && { image: fileUrl(site, picture) }),
    };
  });
}

/** Returns the newest change of an article's page, which names its translations: their release and expiry change it too. */
export function articleModified({ times, versions }: Catalogue, number: ArticleNumber, now: Instant): Instant {
  const moments = versions(number).flatMap((each) => [at(times.published, each), at(times.expires, each)]);
  return Math.max(at(times.modified, number), ...moments.filter((moment) => moment <= now));
}

/** Returns the first moment after `now` at which a translation of one of these articles is released or expires. Infinity if none is known. */
export function nextTranslation(
  { times, versions }: Catalogue,
  numbers: readonly ArticleNumber[],
  now: Instant,
): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const number of numbers) {
    for (const each of versions(number)) {
      for (const moment of [at(times.published, each), at(times.expires, each)]) {
        if (moment > now) next = Math.min(next, moment);
      }
    }
  }
  return next;
}
