import type { Catalogue } from "../../domain/catalogue.ts";
import { type LanguageTag, languageOf } from "../../domain/language.ts";
import type { Selection } from "../../domain/lists.ts";
import { formatsFor, readerFormat } from "../../formats/formats.ts";
import { subscription } from "../../urls/feed-ref.ts";
import { documentUrl, opmlUrl, pathOf } from "../../urls/urls.ts";
import { FormatAddresses } from "./format-addresses.tsx";
import { ReaderLinks } from "./reader-links.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly language: LanguageTag;
  readonly selection: Selection;
  /** The feed's title. */
  readonly title: string;
}

/** Everything needed to subscribe to one feed. At most once per page. */
export function Subscribe({ catalogue, language, selection, title }: Props) {
  const { site } = catalogue;
  const { messages } = languageOf(site, language);
  const feed = subscription(language, selection);
  const format = readerFormat(feed);
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{messages.subscribe}</h2>
      <p class="feed-title">{title}</p>
      <p>{messages.whatIsFeed}</p>
      {format && (
        <>
          <h3>{messages.openIn}</h3>
          <ReaderLinks url={documentUrl(site, feed, format)} messages={messages} />
        </>
      )}
      <h3>{messages.orCopy}</h3>
      <FormatAddresses catalogue={catalogue} feed={feed} formats={formatsFor(feed)} />
      <p class="opml">
        <a href={pathOf(site, opmlUrl(site, language))}>{messages.opml}</a>
      </p>
    </section>
  );
}
