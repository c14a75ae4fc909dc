import type { Article } from "../../domain/article.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { type Entry, entryOf } from "../../feed/entry.ts";
import type { Formats } from "../../formats/formats.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import type { StoryContent } from "../content.ts";
import type { EntryHtml } from "./entry-html.ts";
import { renderEntry } from "./render-entry.ts";

/** What differs between the articles of a story, and the record. */
export interface RenderedArticle
  extends Pick<IndexedArticle, "language" | "slug" | "updated" | "modified" | "digests"> {
  /** As `pack/record.ts` writes it. */
  readonly record: Uint8Array;
}

/** An article, rendered. @param html of its entry */
export function renderedArticle(
  { site, formats, ...vocabulary }: Vocabulary & { readonly site: Site; readonly formats: Formats },
  { revised }: Pick<StoryContent, "revised">,
  article: Article,
  html: (entry: Entry) => EntryHtml,
): RenderedArticle {
  const { language, slug, updated } = article;
  const entry = entryOf(site, vocabulary, article);
  return {
    language,
    slug,
    updated,
    modified: Math.max(updated, revised ?? updated),
    ...renderEntry(formats, article, entry, html(entry)),
  };
}
