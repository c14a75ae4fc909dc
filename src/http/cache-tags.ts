import type { LanguageTag } from "../domain/site.ts";
import { parseTopicQuery, termsOf } from "../domain/topic-query.ts";
import type { FeedRef } from "../feed/feed-ref.ts";
import type { Selection } from "../feed/selection.ts";

/**
 * The value of `Cache-Tag`, by which a purge finds what a story concerns: ASCII without spaces, as slugs and languages are.
 * `latest:` is on what lists a whole language, so that a release need not purge every document in it.
 */
export function cacheTags({ language, selection }: Pick<FeedRef, "language" | "selection">): string {
  return [`lang:${language}`, ...selectionTags(language, selection)].join(",");
}

export function storyCacheTags(language: LanguageTag, storyId: string): string {
  return [`lang:${language}`, `story:${storyId}`].join(",");
}

function selectionTags(language: LanguageTag, selection: Selection): readonly string[] {
  switch (selection.kind) {
    case "all":
      return [`latest:${language}`];
    case "tag": {
      const query = parseTopicQuery(selection.slug);
      // What is left out of everything concerns every release.
      const latest = query?.groups.length === 0 ? [`latest:${language}`] : [];
      return [...latest, ...(query ? termsOf(query) : []).map((slug) => `topic:${slug}`)];
    }
    case "author":
      return [`author:${selection.slug}`];
  }
}
