import type { Catalogue } from "../../domain/catalogue.ts";
import type { Selection } from "../../domain/lists.ts";
import type { Language } from "../../domain/site.ts";
import { titleOf } from "../../feed/list-title.ts";
import { formatsFor } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { documentUrl } from "../../urls/urls.ts";

/** A feed as `<link rel="alternate">` announces it: https://www.rssboard.org/rss-autodiscovery */
export interface FeedLink {
  readonly url: string;
  readonly type: string;
  readonly title: string;
}

/**
 * Links to every format of each selection, in the order given. The format is in the title, since browsers' menus show nothing
 * else.
 */
export function feedLinks(catalogue: Catalogue, language: Language, selections: readonly Selection[]): FeedLink[] {
  return selections.flatMap((selection) => {
    const feed = subscription(language.tag, selection);
    return formatsFor(feed).map((format) => ({
      url: documentUrl(catalogue.site, feed, format),
      type: format.type,
      title: `${titleOf(language, catalogue, selection)} (${format.label})`,
    }));
  });
}
