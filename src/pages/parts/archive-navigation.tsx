import { listOf } from "../../domain/article-list.ts";
import { languageOf } from "../../domain/language.ts";
import { archiveCount, windowOf } from "../../domain/window.ts";
import { type FeedRef, subscription } from "../../urls/feed-ref.ts";
import { folderUrl, pathOf } from "../../urls/urls.ts";
import type { PageView } from "./page-view.ts";

interface Props {
  readonly view: PageView;
  readonly feed: FeedRef;
}

/** Links to the older and the newer part of a list; nothing if the whole list is on one page. */
export function ArchiveNavigation({ view: { catalogue, now }, feed }: Props) {
  const { language, selection, archive } = feed;
  const { site } = catalogue;
  const { items } = site.feed;
  const current = subscription(language, selection);
  const count = archiveCount(windowOf(catalogue.times, listOf(catalogue, language, selection), items, now), items);
  const older = archive === undefined ? count : archive - 1;
  if (older === 0 && archive === undefined) return null;
  const { archive: messages } = languageOf(catalogue.site, language).messages;
  const newer = archive === count ? current : { ...current, archive: (archive ?? count) + 1 };
  return (
    <nav class="archive" aria-label={messages.label}>
      {archive !== undefined && (
        <a href={pathOf(site, folderUrl(site, newer))} rel="next">
          {messages.newer}
        </a>
      )}
      {older > 0 && (
        <a href={pathOf(site, folderUrl(site, { ...current, archive: older }))} rel="prev">
          {messages.older}
        </a>
      )}
    </nav>
  );
}
