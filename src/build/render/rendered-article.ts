import type { StoryContent } from "../../content/read/story-content.ts";
import type { Article } from "../../domain/article.ts";
import { membershipsOf } from "../../domain/lists.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { type Entry, entryOf } from "../../feed/entry.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import type { EntryHtml } from "./entry-html.ts";
import { renderEntry } from "./render-entry.ts";

/** What differs between the articles of a story, and the record. */
export interface RenderedArticle
  extends Pick<IndexedArticle, "language" | "slug" | "updated" | "modified" | "lists" | "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

/**
 * An article, rendered.
 * @param html of its entry
 * @param written what it was, where a notice of its withdrawal stands in its place
 */
export function renderedArticle(
  { site, ...vocabulary }: Vocabulary & { readonly site: Site },
  { revised }: Pick<StoryContent, "revised">,
  article: Article,
  html: (entry: Entry) => EntryHtml,
  written: Article = article,
): RenderedArticle {
  const { language, slug, updated } = article;
  const entry = entryOf(site, vocabulary, article);
  return {
    language,
    slug,
    updated,
    modified: Math.max(updated, revised ?? updated),
    lists: membershipsOf(written),
    ...renderEntry(article, entry, html(entry)),
  };
}
