import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/language-of.ts";
import type { Selection } from "../../domain/selection.ts";
import type { LanguageTag } from "../../domain/site.ts";
import { formatNames } from "../../feed/feed-format.ts";
import { subscription } from "../../feed/feed-ref.ts";
import { feedUrl } from "../../feed/urls.ts";
import { FormatAddresses } from "./format-addresses.tsx";
import { ReaderLinks } from "./reader-links.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly language: LanguageTag;
  readonly selection: Selection;
  /** The feed's. */
  readonly title: string;
}

/** Everything it takes to subscribe to one feed. Once a page. */
export function Subscribe({ catalogue, language, selection, title }: Props) {
  const { messages } = languageOf(catalogue.site, language);
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{messages.subscribe}</h2>
      <p class="feed-title">{title}</p>
      <p>{messages.whatIsFeed}</p>
      <h3>{messages.openIn}</h3>
      <ReaderLinks url={feedUrl(catalogue.site, language, selection, "rss")} messages={messages} />
      <h3>{messages.orCopy}</h3>
      <FormatAddresses catalogue={catalogue} feed={subscription(language, selection)} formats={formatNames} />
      <p class="opml">
        <a href={`/${language}/opml.xml`}>{messages.opml}</a>
      </p>
    </section>
  );
}
