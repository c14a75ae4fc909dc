import type { Article } from "../../domain/article.ts";
import { membershipsOf } from "../../domain/lists.ts";
import type { Site } from "../../domain/site.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import { type Entry, entryOf } from "../../feed/entry.ts";
import type { IndexedArticle } from "../../pack/indexed-article.ts";
import type { StoryContent } from "../content.ts";
import type { EntryHtml } from "./entry-html.ts";
import { renderEntry } from "./render-entry.ts";

/** What finds an article, and its record. */
export interface RenderedArticle extends IndexedArticle {
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
  { formerly, revised }: Pick<StoryContent, "formerly" | "revised">,
  article: Article,
  html: (entry: Entry) => EntryHtml,
  written: Article = article,
): RenderedArticle {
  const { id, language, slug, published, updated, expires, withdrawn, image } = article;
  const entry = entryOf(site, vocabulary, article);
  return {
    id,
    language,
    slug,
    formerly,
    published,
    updated,
    modified: Math.max(updated, revised ?? updated),
    ...(expires !== undefined && { expires }),
    ...(withdrawn && { withdrawn: withdrawn.date }),
    lists: membershipsOf(written),
    ...(image && "path" in image.media && { picture: image.media.path }),
    ...renderEntry(article, entry, html(entry)),
  };
}
