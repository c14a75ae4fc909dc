import type { Catalogue } from "../../domain/catalogue.ts";
import type { LanguageTag } from "../../domain/site.ts";
import type { FormatName } from "../../feed/feed-format.ts";
import type { Selection } from "../../feed/selection.ts";
import { feedUrl, pathOf } from "../../feed/urls.ts";
import { messagesFor } from "../../messages/messages.ts";
import { AddressField } from "./address-field.tsx";
import { formatLabels } from "./format-labels.ts";

interface Props {
  readonly catalogue: Catalogue;
  readonly language: LanguageTag;
  readonly selection: Selection;
  readonly formats: readonly FormatName[];
}

/** The addresses of one feed, each with a sentence on whom the format suits. */
export function FormatAddresses({ catalogue: { site }, language, selection, formats }: Props) {
  const messages = messagesFor(language);
  return (
    <ul class="formats">
      {formats.map((format) => {
        const url = feedUrl(site, language, selection, format);
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
