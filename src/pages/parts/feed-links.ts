import type { Catalogue } from "../../domain/catalogue.ts";
import type { Selection } from "../../domain/selection.ts";
import type { Language } from "../../domain/site.ts";
import { titleOf } from "../../feed/envelope.ts";
import { feedFormats, formatNames } from "../../feed/feed-format.ts";
import { feedUrl } from "../../urls/urls.ts";
import { formatLabels } from "./format-labels.ts";

/** A feed as `<link rel="alternate">` announces it: https://www.rssboard.org/rss-autodiscovery */
export interface FeedLink {
  readonly url: string;
  readonly type: string;
  readonly title: string;
}

/** Every format of each selection, in the order given. The format is in the title, since browsers' menus show nothing else. */
export function feedLinks(catalogue: Catalogue, language: Language, selections: readonly Selection[]): FeedLink[] {
  return selections.flatMap((selection) =>
    formatNames.map((format) => ({
      url: feedUrl(catalogue.site, language.tag, selection, feedFormats[format]),
      type: feedFormats[format].type,
      title: `${titleOf(language, catalogue, selection)} (${formatLabels[format]})`,
    })),
  );
}
