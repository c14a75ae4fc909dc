import { archiveSize, archivesOf } from "../../domain/archives.ts";
import { listOf } from "../../domain/article-list.ts";
import { languageOf } from "../../domain/language.ts";
import { windowOf } from "../../domain/window.ts";
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
  const { site, times } = catalogue;
  const current = subscription(language, selection);
  const list = listOf(catalogue, language, selection);
  const window = windowOf(times, list, site.feed.items, now);
  const { newest, count } = archivesOf(times, list, window, archiveSize, now);
  const older = archive === undefined ? newest : archive - 1;
  if (older === 0 && archive === undefined) return null;
  const { archive: messages } = languageOf(catalogue.site, language).messages;
  const newer = archive === count ? current : { ...current, archive: (archive ?? 0) + 1 };
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
