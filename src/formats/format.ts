import type { Entry } from "../feed/entry.ts";
import type { DocumentFormat, Envelope } from "../feed/envelope.ts";
import type { Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/element.ts";

/** How one format writes a feed, in pieces that are joined as bytes: what is around the entries, each entry, and what is between them. */
export type Format = HtmlFormat | WholeFormat;

/** Its entries carry HTML. */
export interface HtmlFormat extends FormatFacts {
  readonly body: "html";
  /**
   * An entry around its body. The body is HTML written so that the same bytes are right inside CDATA and inside a JSON string (see
   * `bodyPrinter`), so that it is kept once for all formats.
   */
  entry(entry: Entry): Affixes;
  /**
   * What stands next to the body on either side, and goes with it from a feed of summaries; absent where an entry must have a
   * body, which is then its summary.
   */
  readonly content?: Affixes;
}

/** Its entries are written as a whole: there is no HTML in them, or not as it is. */
export interface WholeFormat extends FormatFacts {
  readonly body: "own";
  /** @param html of the entry in full text, and of its summary. @returns the entry in a feed of each variant */
  entry(entry: Entry, html: EntryVariants): EntryVariants;
}

export type EntryVariants = Readonly<Record<Variant, string>>;

interface FormatFacts extends DocumentFormat {
  /** What it calls itself, in every language. */
  readonly label: string;
  /** What other generators call such documents, and people and programs therefore try, in each folder of feeds. */
  readonly oldNames: readonly string[];
  /**
   * Whether feed readers subscribe to it. Where they do not, it stands in no OPML and in no link into a reader, and a browser shows the
   * document itself, not how to subscribe.
   */
  readonly subscribable: boolean;
  /** What OPML calls it in `version`; absent where the specification has no name for it. http://opml.org/spec2.opml */
  readonly opmlVersion?: string;
  /** The document around its entries. */
  envelope(envelope: Envelope): Affixes;
  /** Stands between two entries. */
  readonly separator: string;
}
