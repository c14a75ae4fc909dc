import type { LanguageTag } from "../domain/site.ts";
import type { Selection } from "../feed/selection.ts";

/**
 * The value of `Cache-Tag`, by which a purge finds what a story concerns: ASCII without spaces, as slugs and languages are.
 * `latest:` is on what lists a whole language, so that a release need not purge every document in it.
 */
export function cacheTags(language: LanguageTag, selection: Selection): string {
  return [`lang:${language}`, selectionTag(language, selection)].join(",");
}

export function storyCacheTags(language: LanguageTag, storyId: string): string {
  return [`lang:${language}`, `story:${storyId}`].join(",");
}

function selectionTag(language: LanguageTag, selection: Selection): string {
  switch (selection.kind) {
    case "all":
      return `latest:${language}`;
    case "tag":
      return `topic:${selection.slug}`;
    case "author":
      return `author:${selection.slug}`;
  }
}
