import type { Instant } from "../domain/article.ts";
import { inLanguage, languageOf } from "../domain/language.ts";
import { isCombination, listKinds } from "../domain/lists.ts";
import type { PublisherImages, Site } from "../domain/site.ts";
import { termName, type Vocabulary } from "../domain/vocabulary.ts";
import { type FeedRef, subscription } from "../urls/feed-ref.ts";
import { documentUrl, feedId, fileUrl, pageUrl, siteUrl, tagsScheme } from "../urls/urls.ts";
import type { DocumentFormat, Envelope, FeedImages, History } from "./envelope.ts";
import { describeFeed, titleOf } from "./list-title.ts";

/** The facts that an envelope needs about the feed's articles and other formats. */
export interface FeedContents {
  /** Newest change among the entries of the document; undefined if it has none. */
  readonly updated: Instant | undefined;
  /** Number of the archive document that the current document leads to; 0 if that holds every entry. */
  readonly newestArchive: number;
  /** The other formats of the feed. */
  readonly others: readonly DocumentFormat[];
}

/** @throws Error for a language, tag or author that the site does not have */
export function envelopeOf(
  site: Site,
  vocabulary: Vocabulary,
  ref: FeedRef,
  format: DocumentFormat,
  { updated, newestArchive, others }: FeedContents,
): Envelope {
  const { language: tag, selection } = ref;
  const { terms } = listKinds[selection.kind];
  const language = languageOf(site, tag);
  const rights = site.copyright && inLanguage(site.copyright, tag);
  const translations = site.languages.filter((other) => other.tag !== tag);
  const history = historyOf(site, ref, format, newestArchive);
  return {
    id: feedId(site, ref),
    language: tag,
    ...describeFeed(site, vocabulary, language, selection),
    self: documentUrl(site, ref, format),
    alternates: others.map((other) => ({ name: other.name, type: other.type, url: documentUrl(site, ref, other) })),
    // An archive document has none: the document with its number in another language contains other stories.
    translations: (ref.archive === undefined ? translations : []).map((other) => ({
      language: other.tag,
      title: titleOf(other, vocabulary, selection),
      page: pageUrl(site, other.tag, selection),
      self: documentUrl(site, subscription(other.tag, selection, ref.variant), format),
    })),
    ...(history && { history }),
    updated: updated ?? authorityDate(site.authority),
    publisher: { name: inLanguage(site.publisher.name, tag), url: site.publisher.url },
    ...(site.publisher.images && { images: feedImages(site, site.publisher.images) }),
    ...(terms?.categories &&
      vocabulary[terms.in].has(selection.slug) && {
        category: {
          term: selection.slug,
          scheme: tagsScheme(site),
          label: termName(vocabulary[terms.in], selection.slug, tag),
          url: pageUrl(site, tag, selection),
        },
      }),
    hubs: isAnnounced(vocabulary, ref) ? site.hubs : [],
    ttl: Math.max(1, Math.round(site.feed.maxAge / 60)),
    ...(rights && { rights }),
    extension: siteUrl(site, "extension"),
  };
}

/** Whether hubs are notified of changes to the document. They never are for archive documents and combinations. */
function isAnnounced(vocabulary: Vocabulary, { selection, archive }: FeedRef): boolean {
  return archive === undefined && !isCombination(selection, vocabulary);
}

/**
 * Returns the date of the authority (RFC 4151 section 2.1: a year, a month or a day; the first day if none is given). Nothing
 * published under it is older, so it dates a feed that has shown nothing yet: Atom requires a date, and the clock would change
 * the bytes on each request.
 */
function authorityDate(authority: string): Instant {
  return Date.parse(authority.slice(authority.indexOf(",") + 1));
}

function feedImages(site: Site, { wideLogo, smallLogo, icon, smallIcon }: PublisherImages): FeedImages {
  return {
    wideLogo: fileUrl(site, wideLogo.path),
    smallLogo: { url: fileUrl(site, smallLogo.path), width: smallLogo.width, height: smallLogo.height },
    icon: fileUrl(site, icon.path),
    smallIcon: fileUrl(site, smallIcon.path),
  };
}

/**
 * @param newestArchive as in `FeedContents`
 * @returns undefined if the feed has more entries than the document holds, and the format has no archive documents
 */
export function historyOf(
  site: Site,
  ref: FeedRef,
  format: DocumentFormat,
  newestArchive: number,
): History | undefined {
  const { archive, ...current } = ref;
  const address = (number: number) => documentUrl(site, { ...current, archive: number }, format);
  if (archive === undefined) {
    if (newestArchive === 0) return { kind: "complete" };
    return format.isFor?.({ ...current, archive: newestArchive }) === false
      ? undefined
      : { kind: "current", previous: address(newestArchive) };
  }
  return {
    kind: "archive",
    current: documentUrl(site, current, format),
    ...(archive > 1 && { previous: address(archive - 1) }),
    // Always the next number, so that a complete archive document does not change when the next one is started.
    next: address(archive + 1),
  };
}
