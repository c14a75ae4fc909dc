import { type LanguageTag, languageOf } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import type { OwnRecording, Recording } from "../domain/recording.ts";
import type { Site } from "../domain/site.ts";
import { type FeedRef, refPath, subscription, type Variant } from "./feed-ref.ts";
import { languageNames, siteNames } from "./site-names.ts";
import { partName, type SitemapPart } from "./sitemap-part.ts";

/*
 * All URLs of the site. They are absolute and built from the site's address, never from a request's Host: the edge cache's key does
 * not contain the host.
 */

/** The part of the site's settings on which URLs depend. */
export type Origin = Pick<Site, "origin">;

/**
 * Returns the path of the site's address on its host, without a trailing slash: empty for `https://news.example`, `/feeds` for
 * `https://news.example/feeds`.
 */
export function basePath({ origin }: Origin): string {
  const start = origin.indexOf("/", origin.indexOf("//") + 2);
  return start < 0 ? "" : origin.slice(start);
}

/** Returns the scheme and host of the site's address. */
export function hostOrigin({ origin }: Origin): string {
  return origin.slice(0, origin.length - basePath({ origin }).length);
}

/** Prints the URL of the page of all languages. */
export function homeUrl({ origin }: Origin): string {
  return `${origin}/`;
}

/** Prints the URL of the folder of a feed's documents, at which browsers get a page. */
export function folderUrl({ origin }: Origin, ref: FeedRef): string {
  return `${origin}${refPath(ref)}`;
}

/** Prints the URL of a document of a feed. */
export function documentUrl(site: Origin, ref: FeedRef, { file }: { readonly file: string }): string {
  return `${folderUrl(site, ref)}${file}`;
}

/** Prints the URL of the page of a list. */
export function pageUrl(site: Origin, language: LanguageTag, selection: Selection = everything): string {
  return folderUrl(site, subscription(language, selection));
}

export function tagUrl(site: Origin, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "tag", slug });
}

export function authorUrl(site: Origin, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "author", slug });
}

/** Prints the URL of an article's page, percent-encoded: a slug may be in any script, and not every feed reader accepts IRIs. */
export function articleUrl(site: Origin, language: LanguageTag, slug: string): string {
  return `${pageUrl(site, language)}${languageNames.articles}/${encodeURIComponent(slug)}`;
}

/** Prints the URL of the subscription list of a language, or of all languages. */
export function opmlUrl(site: Origin, language?: LanguageTag): string {
  return language === undefined
    ? `${homeUrl(site)}${siteNames.opml}`
    : `${pageUrl(site, language)}${languageNames.opml}`;
}

/** Prints the URL of the page that builds a feed from topics. */
export function builderUrl(site: Origin, language: LanguageTag): string {
  return `${pageUrl(site, language)}${languageNames.builder}`;
}

/** Prints the URL of a document or page of the whole site. */
export function siteUrl(
  site: Origin,
  name: "extension" | "feedsDirectory" | "sitemap" | "newsSitemap" | "robots",
): string {
  return `${homeUrl(site)}${siteNames[name]}`;
}

export function sitemapPartUrl(site: Origin, part: SitemapPart): string {
  return `${homeUrl(site)}${partName(part)}`;
}

/** Prints the URL of a file that is served without the Worker. @param path relative to the site's address, as `file-paths.ts` prints it */
export function fileUrl({ origin }: Origin, path: string): string {
  return `${origin}${path}`;
}

/** Returns the absolute URL of an audio or video file. */
export function recordingUrl(site: Origin & Pick<Site, "mediaBase">, recording: Recording): string {
  return "url" in recording ? recording.url : hostedUrl(site, recording);
}

/** Returns the absolute URL of a file that is served by the site, or below `Site.mediaBase` if it is too large for the site. */
export function hostedUrl(
  site: Origin & Pick<Site, "mediaBase">,
  { hosted, path }: Pick<OwnRecording, "hosted" | "path">,
): string {
  return hosted === "site" ? fileUrl(site, path) : `${site.mediaBase}${path}`;
}

/**
 * Returns the path on the host of an absolute URL of the site, for redirects and for links within the site's pages. Other URLs are
 * returned unchanged.
 */
export function pathOf(site: Origin, url: string): string {
  return url.startsWith(homeUrl(site)) ? url.slice(hostOrigin(site).length) : url;
}

/**
 * Resolves a path that an author wrote. It is relative to the site's address, so that a text outlives a change of address; a path
 * copied from a page already contains the path of the address.
 */
export function linkedUrl(site: Origin, path: string): string {
  return `${pathBelow(site, path) === undefined ? site.origin : hostOrigin(site)}${path}`;
}

/**
 * Returns the path of an absolute URL relative to the site's address, without query and fragment.
 * @returns undefined if the URL is not below the address
 */
export function pathInSite(site: Origin, url: string): string | undefined {
  return url.startsWith(homeUrl(site)) ? pathBelow(site, new URL(url).pathname) : undefined;
}

/**
 * Makes a path on the host relative to the site's address: the reverse of `pathOf`.
 * @returns undefined if the path is not below the address
 */
export function pathBelow(site: Origin, path: string): string | undefined {
  const base = basePath(site);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** Returns how many segments of a path on the host come before the site's own. */
function depth(site: Origin): number {
  return basePath(site).split("/").length;
}

/** Returns a segment of a path on the host. @param index from 0 for the first below the site's address */
export function segmentOf(site: Origin, path: string, index: number): string | undefined {
  return path.split("/")[depth(site) + index];
}

/** Returns the path with another segment at the index. @throws RangeError if it has no segment there */
export function replaceSegment(site: Origin, path: string, index: number, segment: string): string {
  return path
    .split("/")
    .with(depth(site) + index, segment)
    .join("/");
}

/** Returns the slug of the list as it is written in a path on the host. */
export function slugIn(site: Origin, path: string, variant: Variant): string | undefined {
  return segmentOf(site, path, slugPosition(variant));
}

/** Returns a path on the host with another slug of the list. */
export function replaceSlug(site: Origin, path: string, variant: Variant, slug: string): string {
  return replaceSegment(site, path, slugPosition(variant), slug);
}

/** The slug comes after the language, `summary` if present, and the folder of the kind of list. */
function slugPosition(variant: Variant): number {
  return variant === "summary" ? 3 : 2;
}

/*
 * Permanent ids are `tag:` URIs (RFC 4151) under the newsroom's authority: the same on every host and below every path.
 */

type Authority = Pick<Site, "authority">;

/**
 * Prints the id of an article, which is the same in every format and feed, and does not change when the article is renamed or
 * moved, or its language gets another tag.
 */
export function entryId(site: Authority & Pick<Site, "languages">, language: LanguageTag, storyId: string): string {
  return `tag:${site.authority}:${languageOf(site, language).idTag}/${storyId}`;
}

/**
 * Prints the id of a feed, which its archive documents share (RFC 5005 section 4). It is never that of an entry: no story id
 * contains a slash.
 */
export function feedId(
  site: Pick<Site, "authority" | "languages" | "feedIds">,
  { archive: _, ...feed }: FeedRef,
): string {
  return site.feedIds[refPath(feed)] ?? derivedFeedId(site, feed);
}

/** Prints the id that a feed has unless `feedIds` gives it another. */
function derivedFeedId(site: Pick<Site, "authority" | "languages">, feed: FeedRef): string {
  const { idTag } = languageOf(site, feed.language);
  return `${feedIdPrefix(site)}${refPath({ ...feed, language: idTag })}`;
}

/**
 * Returns the path in the derived id of a feed, in which the first segment is the language's `idTag`.
 * @returns undefined if no feed of the site can have such a derived id
 */
export function pathInFeedId(site: Authority, id: string): string | undefined {
  const prefix = feedIdPrefix(site);
  return id.startsWith(`${prefix}/`) ? id.slice(prefix.length) : undefined;
}

function feedIdPrefix({ authority }: Authority): string {
  return `tag:${authority}:feed`;
}

/** Prints the id of the topic vocabulary, for `category domain=` and `scheme=`. */
export function tagsScheme({ authority }: Authority): string {
  return `tag:${authority}:tags`;
}
