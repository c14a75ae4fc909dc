import type { ArticleNumber, Catalogue } from "../../domain/catalogue.ts";
import { at } from "../../domain/required.ts";
import { articleUrl, fileUrl } from "../../urls/urls.ts";
import { alternatesOf } from "../parts/alternates.ts";
import type { SitemapUrl } from "./sitemap-urlset.ts";

/** The pages of these articles, which are visible: their translations then are, since a story's languages come and go together. */
export function sitemapArticles(catalogue: Catalogue, numbers: readonly ArticleNumber[]): readonly SitemapUrl[] {
  const { site, times } = catalogue;
  return numbers.map((number) => {
    const urlOf = (each: ArticleNumber) => {
      const { language, slug } = catalogue.address(each);
      return { language, url: articleUrl(site, language, slug) };
    };
    const picture = catalogue.picture(number);
    return {
      loc: urlOf(number).url,
      lastmod: at(times.modified, number),
      alternates: alternatesOf(site, catalogue.versions(number).map(urlOf)),
      // One that lives elsewhere is not ours to offer: Google takes it only from a host whose owner has verified both.
      ...(picture !== undefined && { image: fileUrl(site, picture) }),
    };
  });
}
