import { inLanguage } from "../../domain/in-language.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry, EntryImage } from "../../feed/entry.ts";
import { mediaUrl } from "../../feed/urls.ts";

/**
 * https://schema.org/NewsArticle with the properties that Google names for articles:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(site: Site, entry: Entry, section: string): object {
  const { publisher } = site;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": entry.id,
    mainEntityOfPage: entry.url,
    url: entry.url,
    headline: entry.title,
    description: entry.summary,
    inLanguage: entry.language,
    datePublished: new Date(entry.published).toISOString(),
    dateModified: new Date(entry.updated).toISOString(),
    author: entry.authors.map((author) => ({ "@type": "Person", ...author })),
    publisher: {
      "@type": "Organization",
      name: inLanguage(publisher.name, entry.language),
      url: publisher.url,
      ...(publisher.images && {
        logo: { "@type": "ImageObject", url: mediaUrl(site, publisher.images.logo.path) },
      }),
    },
    articleSection: section,
    keywords: entry.categories.map(({ label }) => label),
    ...(entry.image && { image: imageObject(entry.image) }),
    ...(entry.via && { isBasedOn: { "@type": "CreativeWork", url: entry.via.url, publisher: entry.via.title } }),
    ...(entry.rights && { copyrightNotice: entry.rights }),
    isAccessibleForFree: true,
  };
}

function imageObject({ url, measured, caption, credit }: EntryImage): object {
  return {
    "@type": "ImageObject",
    url,
    ...(measured && { width: measured.width, height: measured.height }),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}
