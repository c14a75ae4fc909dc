import type { LanguageTag } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { type FeedRef, refPath } from "./feed-ref.ts";

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
