import type { LanguageTag } from "../domain/site.ts";
import { envelopeOf } from "../feed/envelope.ts";
import { subscription } from "../feed/feed-ref.ts";
import { everything, type Selection } from "../feed/selection.ts";
import { pageUrl } from "../feed/urls.ts";
import { messagesFor } from "../messages/messages.ts";
import type { PageView } from "./page-view.ts";
import { ArticleList } from "./parts/article-list.tsx";
import { AuthorList } from "./parts/author-list.tsx";
import { feedLinks } from "./parts/feed-links.ts";
import type { Frame } from "./parts/frame.ts";
import { languageOf } from "./parts/language-of.ts";
import { ListingHeader } from "./parts/listing-header.tsx";
import { renderPage } from "./parts/render-page.tsx";
import { shownArticles } from "./parts/shown-articles.ts";
import { Subscribe } from "./parts/subscribe.tsx";
import { TopicList } from "./parts/topic-list.tsx";

const latest = 30;

/**
 * The page of everything in a language, of a topic or of an author.
 * @throws Error for a language, topic or author that the site does not have
 */
export function listingPage(view: PageView, tag: LanguageTag, selection: Selection): string {
  const { catalogue } = view;
  const frame = frameOf(view, tag, selection);
  return renderPage(
    view,
    frame,
    <>
      <ListingHeader view={view} language={frame.language} selection={selection} />
      <div class="columns">
        <ArticleList
          catalogue={catalogue}
          language={tag}
          heading={messagesFor(tag).latest}
          articles={shownArticles(view, tag, selection, latest)}
        />
        <div class="beside">
          <Subscribe catalogue={catalogue} language={tag} selection={selection} title={frame.title} />
          <TopicList view={view} language={tag} />
          <AuthorList view={view} language={tag} />
        </div>
      </div>
    </>,
  );
}

function frameOf({ catalogue }: PageView, tag: LanguageTag, selection: Selection): Frame {
  const { site } = catalogue;
  const language = languageOf(site, tag);
  const { title, subtitle, page } = envelopeOf(site, catalogue, subscription(tag, selection), {
    updated: undefined,
    archives: 0,
  });
  const all = selection.kind === "all";
  return {
    language,
    title,
    description: subtitle,
    canonical: page,
    versions: {
      current: tag,
      all: site.languages.map((each) => ({
        language: each,
        url: pageUrl(site, each.tag, selection),
        absent: false,
      })),
      xDefault: all ? `${site.origin}/` : pageUrl(site, site.defaultLanguage, selection),
    },
    feeds: feedLinks(catalogue, language, all ? [everything] : [selection, everything]),
  };
}
