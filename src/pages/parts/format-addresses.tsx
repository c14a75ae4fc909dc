import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/language-of.ts";
import type { FormatName } from "../../feed/feed-format.ts";
import type { FeedRef } from "../../feed/feed-ref.ts";
import { documentUrl, pathOf } from "../../feed/urls.ts";
import { fill } from "../../messages/fill.ts";
import { AddressField } from "./address-field.tsx";
import { formatLabels } from "./format-labels.ts";

interface Props {
  readonly catalogue: Catalogue;
  readonly feed: FeedRef;
  readonly formats: readonly FormatName[];
}

/** The addresses of one feed, each with a sentence on whom the format suits. */
export function FormatAddresses({ catalogue: { site }, feed, formats }: Props) {
  const { messages } = languageOf(site, feed.language);
  return (
    <ul class="formats">
      {formats.map((format) => {
        const url = documentUrl(site, feed, format);
        const label = formatLabels[format];
        return (
          <li>
            <p>
              <a href={pathOf(site, url)}>{label}</a> {messages.formats[format]}
            </p>
            <AddressField
              id={`address-${format}`}
              url={url}
              label={fill(messages.feedAddress, { format: label })}
              messages={messages}
            />
          </li>
        );
      })}
    </ul>
  );
}
