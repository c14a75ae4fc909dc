import type { Correction } from "../../domain/article.ts";
import { inLanguage } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry, EntrySource, EntryTranslation } from "../../feed/entry.ts";
import type { EntryImage } from "../../feed/entry-image.ts";
import { fileUrl } from "../../urls/urls.ts";

/** Names of an article's section and place, in its language. */
export interface Filing {
  readonly section: string;
  readonly place: string | undefined;
}

/**
 * https://schema.org/NewsArticle with the properties that Google names for articles:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(site: Site, entry: Entry, { section, place }: Filing): object {
  const { publisher } = site;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    // An IRI, which the id in RSS need not be: a browser would resolve it against the page's address.
    "@id": entry.atomId,
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
        logo: { "@type": "ImageObject", url: fileUrl(site, publisher.images.logo.path) },
      }),
    },
    articleSection: section,
    ...(place !== undefined && { locationCreated: { "@type": "Place", name: place } }),
    keywords: entry.categories.map(({ label }) => label),
    ...(entry.image && { image: imageObject(entry.image) }),
    ...(entry.source && { isBasedOn: firstPublication(entry.source) }),
    ...(entry.translations.length > 0 && { workTranslation: entry.translations.map(translation) }),
    ...(entry.corrections.length > 0 && { correction: entry.corrections.map(correctionComment) }),
    ...(entry.rights && { copyrightNotice: entry.rights }),
    isAccessibleForFree: true,
  };
}

/** Without an address, only the publisher identifies it. */
function firstPublication({ name, url }: EntrySource): object {
  return { "@type": "CreativeWork", ...(url && { url }), publisher: { "@type": "Organization", name } };
}

function translation({ language, url, title }: EntryTranslation): object {
  return { "@type": "NewsArticle", url, headline: title, inLanguage: language };
}

/** https://schema.org/CorrectionComment */
function correctionComment({ date, text }: Correction): object {
  return { "@type": "CorrectionComment", datePublished: new Date(date).toISOString(), text };
}

function imageObject({ url, measured, alt, caption, credit }: EntryImage): object {
  return {
    "@type": "ImageObject",
    url,
    ...(measured && { width: measured.width, height: measured.height }),
    description: alt,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}

/** The Open Graph properties of an article: https://ogp.me/#type_article */
export function articleOpenGraph(entry: Entry): readonly (readonly [property: string, content: string])[] {
  const { image, published, updated, categories } = entry;
  return [
    ["og:type", "article"],
    ["article:published_time", new Date(published).toISOString()],
    ["article:modified_time", new Date(updated).toISOString()],
    ...categories.map(({ label }) => ["article:tag", label] as const),
    ...(image ? [["og:image", image.url] as const] : []),
    ...(image?.measured
      ? ([
          ["og:image:width", String(image.measured.width)],
          ["og:image:height", String(image.measured.height)],
          ["og:image:type", image.measured.type],
        ] as const)
      : []),
    ...(image ? [["og:image:alt", image.alt] as const] : []),
  ];
}
