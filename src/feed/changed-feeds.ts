import { archiveSize, archivesOf } from "../domain/archives.ts";
import type { Instant } from "../domain/article.ts";
import { listOf, selectionsWith } from "../domain/article-list.ts";
import type { ArticleNumber, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Selection } from "../domain/lists.ts";
import { addNotices, windowOf } from "../domain/window.ts";
import { refPath, subscription } from "../urls/feed-ref.ts";

export interface ChangedFeed {
  readonly language: LanguageTag;
  readonly selection: Selection;
}

/**
 * Returns the feeds whose subscription documents differ between `from` and `to` because of these articles, which
 * `changesBetween` has found. Combinations of topics are not included. A feed that lists an article only in its archive changes
 * only if it leads to another archive document.
 */
export function changedFeeds(
  catalogue: Catalogue,
  changes: readonly ArticleNumber[],
  from: Instant,
  to: Instant,
): readonly ChangedFeed[] {
  const listing = new Map<string, ChangedFeed>();
  for (const number of changes) {
    const { language } = catalogue.address(number);
    for (const selection of selectionsWith(catalogue, number)) {
      listing.set(refPath(subscription(language, selection)), { language, selection });
    }
  }
  const { times, site } = catalogue;
  return [...listing.values()].filter(({ language, selection }) => {
    const list = listOf(catalogue, language, selection);
    const [before, after] = [from, to].map((now) => {
      const window = windowOf(times, list, site.feed.items, now);
      const { shown } = addNotices(times, list, window, now);
      return `${shown} ${archivesOf(times, list, window, archiveSize, now).newest}`;
    });
    return before !== after;
  });
}
