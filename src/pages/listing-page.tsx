import { languageOf } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import { describeFeed, titleOf } from "../feed/list-title.ts";
import { fill } from "../messages/fill.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { folderUrl, homeUrl, pageUrl } from "../urls/urls.ts";
import { ArchiveNavigation } from "./parts/archive-navigation.tsx";
import { Articles } from "./parts/article-list.tsx";
import { feedLinks } from "./parts/feed-links.ts";
import type { Frame } from "./parts/frame.ts";
import { ListingHeader } from "./parts/listing-header.tsx";
import { loadArticles } from "./parts/load-articles.ts";
import { OtherLists } from "./parts/other-lists.tsx";
import type { PageView } from "./parts/page-view.ts";
import { renderPage } from "./parts/render-page.tsx";
import { Subscribe } from "./parts/subscribe.tsx";

/**
 * The page that lists a language, a topic or an author, or one part of its archive.
 * @throws Error for a language, topic or author that the site does not have
 */
export async function listingPage(view: PageView, ref: FeedRef): Promise<string> {
  const { catalogue } = view;
  const { language: tag, selection, archive } = ref;
  const frame = frameOf(view, ref);
  const { messages } = frame.language;
  const articles = await loadArticles(view, ref);
  return renderPage(
    view,
    frame,
    <>
      <ListingHeader view={view} language={frame.language} selection={selection} />
      <div class="columns">
        <div>
          <Articles
            catalogue={catalogue}
            language={tag}
            heading={archive === undefined ? messages.latest : fill(messages.archive.part, { number: archive })}
            articles={articles}
          />
          <ArchiveNavigation view={view} feed={ref} />
        </div>
        <div class="beside">
          <Subscribe
            catalogue={catalogue}
            language={tag}
            selection={selection}
            title={titleOf(frame.language, catalogue, selection)}
          />
          <OtherLists view={view} language={tag} />
        </div>
      </div>
    </>,
  );
}

function frameOf({ catalogue }: PageView, { language: tag, selection, archive }: FeedRef): Frame {
  const { site } = catalogue;
  const language = languageOf(site, tag);
  const { title, subtitle, page } = describeFeed(site, catalogue, language, selection);
  const all = selection.kind === "all";
  return {
    language,
    title: archive === undefined ? title : `${fill(language.messages.archive.part, { number: archive })} — ${title}`,
    description: subtitle,
    canonical: archive === undefined ? page : folderUrl(site, { language: tag, selection, variant: "full", archive }),
    versions: {
      current: tag,
      all: site.languages.map((each) => ({
        language: each,
        url: pageUrl(site, each.tag, selection),
        absent: false,
      })),
      xDefault: all ? homeUrl(site) : pageUrl(site, site.defaultLanguage, selection),
    },
    feeds: feedLinks(catalogue, language, all ? [everything] : [selection, everything]),
  };
}
