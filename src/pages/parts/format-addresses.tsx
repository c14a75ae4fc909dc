import type { Catalogue } from "../../domain/catalogue.ts";
import { languageOf } from "../../domain/language.ts";
import type { Format } from "../../formats/format.ts";
import { fill } from "../../messages/fill.ts";
import type { FeedRef } from "../../urls/feed-ref.ts";
import { documentUrl, pathOf } from "../../urls/urls.ts";
import { AddressField } from "./address-field.tsx";

interface Props {
  readonly catalogue: Catalogue;
  readonly feed: FeedRef;
  readonly formats: readonly Format[];
}

/** The addresses of one feed, each with a sentence on whom the format suits, if the language has one. */
export function FormatAddresses({ catalogue: { site }, feed, formats }: Props) {
  const { messages } = languageOf(site, feed.language);
  return (
    <ul class="formats">
      {formats.map((format) => {
        const url = documentUrl(site, feed, format);
        const { name, label } = format;
        return (
          <li>
            <p>
              <a href={pathOf(site, url)}>{label}</a> {messages.formats[name]}
            </p>
            <AddressField
              id={`address-${name}`}
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
