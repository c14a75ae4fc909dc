import { everything, type Selection } from "../domain/selection.ts";
import type { LanguageTag, Site } from "../domain/site.ts";
import type { DocumentFormat } from "./document-format.ts";
import { type FeedRef, refPath } from "./feed-ref.ts";
import { selectionPath } from "./selection-path.ts";

/*
 * Every URL and every permanent id. URLs are absolute and come from the site's origin, never from a request's Host: the edge
 * cache's key has no host in it.
 */

/** Permanent id of an article, the same in every format and feed: a `tag:` URI (RFC 4151) that no rename and no move changes. */
export function entryId(site: Site, language: LanguageTag, storyId: string): string {
  return `tag:${site.authority}:${language}/${storyId}`;
}

/**
 * Permanent id of a feed, the same for its archive documents (RFC 5005 section 4). Never that of an entry: no story has a slash
 * in its id.
 */
export function feedId(site: Site, { archive: _, ...feed }: FeedRef): string {
  return `tag:${site.authority}:feed${refPath(feed)}`;
}

/** Names the topic vocabulary in `category domain=` and `scheme=`: a `tag:` URI, so that it outlives a change of origin. */
export function tagsScheme(site: Site): string {
  return `tag:${site.authority}:tags`;
}

/** A document of a feed. */
export function documentUrl(site: Site, ref: FeedRef, { file }: Pick<DocumentFormat, "file">): string {
  return `${site.origin}${refPath(ref)}${file}`;
}

/** The page that people see for a feed; also the folder that holds its documents. */
export function pageUrl(site: Site, language: LanguageTag, selection: Selection = everything): string {
  return `${site.origin}/${language}/${selectionPath(selection)}`;
}

export function tagUrl(site: Site, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "tag", slug });
}

export function authorUrl(site: Site, language: LanguageTag, slug: string): string {
  return pageUrl(site, language, { kind: "author", slug });
}

/** Percent-encoded, since a slug may be in any script and not every reader takes IRIs. */
export function articleUrl(site: Site, language: LanguageTag, slug: string): string {
  return `${site.origin}/${language}/articles/${encodeURIComponent(slug)}`;
}

export function extensionUrl(site: Site): string {
  return `${site.origin}/json-feed-extension`;
}

export function mediaUrl(site: Site, path: string): string {
  return `${site.origin}${path}`;
}

/** What is served at an absolute URL of the site, as a path: for links within its own pages. */
export function pathOf(site: Site, url: string): string {
  return url.startsWith(`${site.origin}/`) ? url.slice(site.origin.length) : url;
}
