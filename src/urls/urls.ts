import type { LanguageTag } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import type { Site } from "../domain/site.ts";
import { type FeedRef, refPath, subscription, type Variant } from "./feed-ref.ts";
import { languageNames, siteNames } from "./site-names.ts";
import { partName, type SitemapPart } from "./sitemap-part.ts";

/*
 * Every URL. They are absolute and come from the site's address, never from a request's Host: the edge cache's key has no host in it.
 */

/** What addresses depend on. */
export type Origin = Pick<Site, "origin">;

/** The path of the site's address on its host, without a slash at the end: empty for `https://news.example`, `/feeds` for `https://news.example/feeds`. */
export function basePath({ origin }: Origin): string {
  const start = origin.indexOf("/", origin.indexOf("//") + 2);
  return start < 0 ? "" : origin.slice(start);
}

/** The scheme and host of the site's address. */
export function hostOrigin({ origin }: Origin): string {
  return origin.slice(0, origin.length - basePath({ origin }).length);
}

/** The page of all languages. */
export function homeUrl({ origin }: Origin): string {
  return `${origin}/`;
}

/** The folder of a feed's documents, which is the page that people see for it. */
export function folderUrl({ origin }: Origin, ref: FeedRef): string {
  return `${origin}${refPath(ref)}`;
}

/** A document of a feed. @param format whatever says what its documents are called */
export function documentUrl(site: Origin, ref: FeedRef, { file }: { readonly file: string }): string {
  return `${folderUrl(site, ref)}${file}`;
}

/** The page of a list. */
export function pageUrl(site: Origin, language: LanguageTag, selection: Selection = everything): string {
  return folderUrl(site, subscription(language, selection));
}

export function tagUrl(site: Origin, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "tag", slug });
}

export function authorUrl(site: Origin, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "author", slug });
}

/** Percent-encoded, since a slug may be in any script and not every reader takes IRIs. */
export function articleUrl(site: Origin, language: LanguageTag, slug: string): string {
  return `${pageUrl(site, language)}${languageNames.articles}/${encodeURIComponent(slug)}`;
}

/** The subscription list of a language, or of all. */
export function opmlUrl(site: Origin, language?: LanguageTag): string {
  return language === undefined
    ? `${homeUrl(site)}${siteNames.opml}`
    : `${pageUrl(site, language)}${languageNames.opml}`;
}

/** The page that puts a feed together. */
export function builderUrl(site: Origin, language: LanguageTag): string {
  return `${pageUrl(site, language)}${languageNames.builder}`;
}

/** A document or page of the whole site. */
export function siteUrl(
  site: Origin,
  name: "extension" | "feedsDirectory" | "sitemap" | "newsSitemap" | "robots",
): string {
  return `${homeUrl(site)}${siteNames[name]}`;
}

export function sitemapPartUrl(site: Origin, part: SitemapPart): string {
  return `${homeUrl(site)}${partName(part)}`;
}

/** A file that is served without the Worker. @param path from the site's address, as `file-paths.ts` prints it */
export function fileUrl({ origin }: Origin, path: string): string {
  return `${origin}${path}`;
}

/** What is served at an absolute URL of the site, as a path on its host: for links within its own pages, and for redirects. */
export function pathOf(site: Origin, url: string): string {
  return url.startsWith(homeUrl(site)) ? url.slice(hostOrigin(site).length) : url;
}

/**
 * What an author means by a path: it counts from the site's address, so that a text outlives a change of that, or is copied from a page
 * and has the path of the address in it.
 */
export function linkedUrl(site: Origin, path: string): string {
  return `${pathBelow(site, path) === undefined ? site.origin : hostOrigin(site)}${path}`;
}

/** The path of an absolute URL from the site's address, without query and fragment. @returns undefined where it is not below it */
export function pathInSite(site: Origin, url: string): string | undefined {
  return url.startsWith(homeUrl(site)) ? pathBelow(site, new URL(url).pathname) : undefined;
}

/** A path on the host as one from the site's address: the reverse of `pathOf`. @returns undefined where it is not below it */
export function pathBelow(site: Origin, path: string): string | undefined {
  const base = basePath(site);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** How many segments of a path on the host come before the site's own. */
function depth(site: Origin): number {
  return basePath(site).split("/").length;
}

/** A segment of a path on the host. @param index from 0 for the first below the site's address */
export function segmentOf(site: Origin, path: string, index: number): string | undefined {
  return path.split("/")[depth(site) + index];
}

/** The path with another segment in this place. @throws RangeError where it has none there */
export function replaceSegment(site: Origin, path: string, index: number, segment: string): string {
  return path
    .split("/")
    .with(depth(site) + index, segment)
    .join("/");
}

/** The slug of the list as a path on the host has it. */
export function slugIn(site: Origin, path: string, variant: Variant): string | undefined {
  return segmentOf(site, path, slugPosition(variant));
}

/** A path on the host with another slug of the list. */
export function replaceSlug(site: Origin, path: string, variant: Variant, slug: string): string {
  return replaceSegment(site, path, slugPosition(variant), slug);
}

/** Behind the language, perhaps `summary`, and the folder of the kind of list. */
function slugPosition(variant: Variant): number {
  return variant === "summary" ? 3 : 2;
}

/*
 * `tag:` URIs (RFC 4151) under the newsroom's authority: the same on every host and below every path.
 */

type Authority = Pick<Site, "authority">;

/** Of an article, the same in every format and feed, which no rename and no move changes. */
export function entryId({ authority }: Authority, language: LanguageTag, storyId: string): string {
  return `tag:${authority}:${language}/${storyId}`;
}

/** Of a feed, the same for its archive documents (RFC 5005 section 4). Never that of an entry: no story has a slash in its id. */
export function feedId({ authority }: Authority, { archive: _, ...feed }: FeedRef): string {
  return `tag:${authority}:feed${refPath(feed)}`;
}

/** Names the topic vocabulary in `category domain=` and `scheme=`. */
export function tagsScheme({ authority }: Authority): string {
  return `tag:${authority}:tags`;
}
