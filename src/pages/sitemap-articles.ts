import type { Picture } from "../domain/article.ts";
import { type ArticleNumber, at, type Catalogue } from "../domain/catalogue.ts";
import type { Site } from "../domain/site.ts";
import { articleUrl, mediaUrl } from "../feed/urls.ts";
import { sitemapAlternates } from "./sitemap-alternates.ts";
import type { SitemapUrl } from "./sitemap-urlset.ts";

/** The pages of these articles, which are visible: their translations then are, since a story's languages come and go together. */
export function sitemapArticles(catalogue: Catalogue, numbers: readonly ArticleNumber[]): readonly SitemapUrl[] {
  const { site, times } = catalogue;
  return numbers.map((number) => {
    const { language, slug, translations, image } = catalogue.article(number);
    const versions = translations.map((each) => ({
      language: each.language,
      url: articleUrl(site, each.language, each.slug),
    }));
    return {
      loc: articleUrl(site, language, slug),
      lastmod: at(times.modified, number),
      alternates: sitemapAlternates(site, versions),
      ...ownImage(site, image),
    };
  });
}

/** A picture that lives elsewhere is not ours to offer: Google takes it only from a host whose owner has verified both. */
function ownImage(site: Site, image: Picture | undefined): Pick<SitemapUrl, "image"> {
  return image && "path" in image.media ? { image: mediaUrl(site, image.media.path) } : {};
}
