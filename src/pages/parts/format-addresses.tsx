import type { Catalogue } from "../../domain/catalogue.ts";
import { type FormatName, feedFormats } from "../../feed/feed-format.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { FeedRef } from "../../urls/feed-ref.ts";
import { documentUrl, pathOf } from "../../urls/urls.ts";
import { AddressField } from "./address-field.tsx";
import { formatLabels } from "./format-labels.ts";

interface Props {
  readonly catalogue: Catalogue;
  readonly feed: FeedRef;
  readonly formats: readonly FormatName[];
}

/** The addresses of one feed, each with a sentence on whom the format suits. */
export function FormatAddresses({ catalogue: { site }, feed, formats }: Props) {
  const messages = messagesFor(feed.language);
  return (
    <ul class="formats">
      {formats.map((format) => {
        const url = documentUrl(site, feed, feedFormats[format]);
        const label = formatLabels[format];
        return (
          <li>
            <p>
              <a href={pathOf(site, url)}>{label}</a> {messages.formats[format]}
            </p>
            <AddressField id={`address-${format}`} url={url} label={messages.feedAddress(label)} messages={messages} />
          </li>
        );
      })}
    </ul>
  );
}
