import type { Catalogue } from "../../domain/catalogue.ts";
import type { Language } from "../../domain/site.ts";
import { titleOf } from "../../feed/envelope.ts";
import { formatNames } from "../../feed/feed-format.ts";
import type { Selection } from "../../feed/selection.ts";
import { feedUrl } from "../../feed/urls.ts";
import { messagesFor } from "../../messages/messages.ts";
import { FormatAddresses } from "./format-addresses.tsx";
import { ReaderLinks } from "./reader-links.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly selection: Selection;
}

/** Everything it takes to subscribe to one feed. Once a page. */
export function Subscribe({ catalogue, language, selection }: Props) {
  const { tag } = language;
  const messages = messagesFor(tag);
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{messages.subscribe}</h2>
      <p class="feed-title">{titleOf(language, catalogue, selection)}</p>
      <p>{messages.whatIsFeed}</p>
      <h3>{messages.openIn}</h3>
      <ReaderLinks url={feedUrl(catalogue.site, tag, selection, "rss")} messages={messages} />
      <h3>{messages.orCopy}</h3>
      <FormatAddresses catalogue={catalogue} language={tag} selection={selection} formats={formatNames} />
      <p class="opml">
        <a href={`/${tag}/opml.xml`}>{messages.opml}</a>
      </p>
    </section>
  );
}
