import { languageOf } from "../domain/language.ts";
import { everything } from "../domain/lists.ts";
import { describeFeed } from "../feed/list-title.ts";
import type { Format } from "../formats/format.ts";
import { formatsFor } from "../formats/formats.ts";
import { type FeedRef, subscription } from "../urls/feed-ref.ts";
import { documentUrl, pageUrl, pathOf } from "../urls/urls.ts";
import { AddressField } from "./parts/address-field.tsx";
import { Articles } from "./parts/article-list.tsx";
import { feedLinks } from "./parts/feed-links.ts";
import { FormatAddresses } from "./parts/format-addresses.tsx";
import type { Frame } from "./parts/frame.ts";
import { loadArticles } from "./parts/load-articles.ts";
import type { PageView } from "./parts/page-view.ts";
import { ReaderLinks } from "./parts/reader-links.tsx";
import { renderPage } from "./parts/render-page.tsx";

/** The page for a person who opens a feed's address: the address first, then what it is for. Served at the feed's own URL. */
export async function feedPage(view: PageView, ref: FeedRef, format: Format): Promise<string> {
  const { catalogue } = view;
  const { site } = catalogue;
  const { language, selection } = ref;
  const { messages } = languageOf(site, language);
  const frame = frameOf(view, ref, format);
  const url = documentUrl(site, ref, format);
  const articles = await loadArticles(view, ref);
  const others = formatsFor(ref).filter((other) => other !== format);
  return renderPage(
    view,
    frame,
    <>
      <header class="page-header">
        <p class="eyebrow">
          {messages.feedOpened} · {format.label}
        </p>
        <h1>{frame.title}</h1>
        <AddressField id="address" url={url} label={messages.thisAddress} messages={messages} />
        <p class="standfirst">{messages.feedIntro}</p>
      </header>
      <div class="columns">
        <div class="beside">
          <section class="subscribe" aria-labelledby="what-to-do">
            <h2 id="what-to-do">{messages.whatToDo}</h2>
            <ol>
              {messages.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
            <h3>{messages.openIn}</h3>
            <ReaderLinks url={url} messages={messages} />
            {others.length > 0 && (
              <>
                <h3>{messages.otherFormats}</h3>
                <FormatAddresses catalogue={catalogue} feed={ref} formats={others} />
              </>
            )}
            <ul class="opml">
              <li>
                <a href={pathOf(site, pageUrl(site, language, selection))}>{messages.asPage}</a>
              </li>
              <li>
                <a href={`${pathOf(site, url)}?raw`}>{messages.rawDocument}</a>
              </li>
            </ul>
          </section>
        </div>
        <Articles catalogue={catalogue} language={language} heading={messages.inThisFeed} articles={articles} />
      </div>
    </>,
  );
}

/** The canonical page is the one that lists the same articles, so that search engines send people there. */
function frameOf({ catalogue }: PageView, ref: FeedRef, format: Format): Frame {
  const { language: tag, selection, variant } = ref;
  const { site } = catalogue;
  const language = languageOf(site, tag);
  const { title, subtitle, page } = describeFeed(site, catalogue, language, selection);
  return {
    language,
    title,
    description: subtitle,
    canonical: page,
    versions: {
      current: tag,
      all: site.languages.map((each) => ({
        language: each,
        url: documentUrl(site, subscription(each.tag, selection, variant), format),
        absent: false,
      })),
    },
    feeds: feedLinks(catalogue, language, selection.kind === "all" ? [everything] : [selection, everything]),
  };
}
