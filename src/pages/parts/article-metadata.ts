import type { Article, Correction } from "../../domain/article.ts";
import { inLanguage } from "../../domain/language.ts";
import { listClips } from "../../domain/list-clips.ts";
import { feedPicture, type Picture } from "../../domain/picture.ts";
import type { Clip } from "../../domain/recording.ts";
import type { Site } from "../../domain/site.ts";
import type { Entry, EntrySource, EntryTranslation } from "../../feed/entry.ts";
import { fileUrl, recordingUrl } from "../../urls/urls.ts";
import { clipObject, imageObject } from "./media-objects.ts";

/** Names of an article's section and place, in its language. */
export interface Filing {
  readonly section: string;
  readonly place: string | undefined;
}

/** The class of the element that replaces the text of a story for subscribers. */
export const subscribersOnly = "subscribers-only";

/**
 * https://schema.org/NewsArticle with the properties that Google names for articles:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 *
 * Embeds are not in it: of a video on another site Google requires the date of upload and a thumbnail, and neither is known.
 */
export function newsArticle(site: Site, article: Article, entry: Entry, { section, place }: Filing): object {
  const { publisher } = site;
  const images = representativePictures(article).map((picture) => imageObject(site, picture));
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
    ...(images.length > 0 && { image: images.length === 1 ? images[0] : images }),
    ...clipsByMedium(site, article, "video"),
    ...clipsByMedium(site, article, "audio"),
    ...(entry.source && { isBasedOn: firstPublication(entry.source) }),
    ...(entry.translations.length > 0 && { workTranslation: entry.translations.map(translation) }),
    ...(entry.corrections.length > 0 && { correction: entry.corrections.map(correctionComment) }),
    ...(entry.rights && { copyrightNotice: entry.rights }),
    ...accessibility(article),
  };
}

/** The lead picture and those of galleries. */
function representativePictures({ image, figures = [] }: Article): readonly Picture[] {
  const galleries = figures.flatMap(({ figure }) =>
    figure.kind === "pictures" && figure.pictures.length > 1 ? figure.pictures : [],
  );
  return [...(image ? [image] : []), ...galleries];
}

function clipsByMedium(site: Site, article: Article, medium: Clip["recording"]["medium"]): object {
  const clips = listClips(article).filter(({ recording }) => recording.medium === medium);
  return clips.length > 0 ? { [medium]: clips.map((clip) => clipObject(site, article, clip)) } : {};
}

/** https://developers.google.com/search/docs/appearance/structured-data/paywalled-content */
function accessibility({ access }: Article): object {
  if (!access) return { isAccessibleForFree: true };
  return {
    isAccessibleForFree: false,
    hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: `.${subscribersOnly}` },
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

type Properties = readonly (readonly [property: string, content: string])[];

/** The Open Graph properties of an article: https://ogp.me/#type_article */
export function articleOpenGraph(site: Site, article: Article, entry: Entry): Properties {
  const { published, updated, categories } = entry;
  return [
    ["og:type", "article"],
    ["article:published_time", new Date(published).toISOString()],
    ["article:modified_time", new Date(updated).toISOString()],
    ...categories.map(({ label }) => ["article:tag", label] as const),
    ...(article.image ? imageProperties(site, article.image) : []),
    ...listClips(article).flatMap((clip) => clipProperties(site, clip)),
  ];
}

/** https://ogp.me/#structured */
function imageProperties(site: Site, { media, alt }: Picture): Properties {
  if ("url" in media) {
    return [
      ["og:image", media.url],
      ["og:image:alt", alt],
    ];
  }
  const { path, width, height, type } = feedPicture(media);
  return [
    ["og:image", fileUrl(site, path)],
    ["og:image:width", String(width)],
    ["og:image:height", String(height)],
    ["og:image:type", type],
    ["og:image:alt", alt],
  ];
}

function clipProperties(site: Site, { recording }: Clip): Properties {
  const property = `og:${recording.medium}`;
  return [
    [property, recordingUrl(site, recording)],
    [`${property}:type`, recording.type],
    ...("path" in recording && recording.width !== undefined && recording.height !== undefined
      ? ([
          [`${property}:width`, String(recording.width)],
          [`${property}:height`, String(recording.height)],
        ] as const)
      : []),
  ];
}
