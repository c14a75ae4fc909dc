import { archiveSize, archiveWindow } from "../../domain/archives.ts";
import type { Article } from "../../domain/article.ts";
import { listOf, omitWithdrawn } from "../../domain/article-list.ts";
import { windowOf } from "../../domain/window.ts";
import type { FeedRef } from "../../urls/feed-ref.ts";
import type { PageView } from "./page-view.ts";

/** Loads the readable articles that a document of a feed shows, newest first. */
export function loadArticles(
  { catalogue, now }: PageView,
  { language, selection, archive }: FeedRef,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly Article[]> {
  const { times, site } = catalogue;
  const list = listOf(catalogue, language, selection);
  const { shown } =
    archive === undefined
      ? windowOf(times, list, site.feed.items, now)
      : archiveWindow(times, list, archiveSize, archive, now);
  return catalogue.articles(omitWithdrawn(times, shown).slice(0, most));
}
