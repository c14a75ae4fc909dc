import type { Entry } from "../feed/entry.ts";
import type { DocumentFormat, Envelope } from "../feed/envelope.ts";
import type { Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/element.ts";

/**
 * How a format writes a feed, in pieces that are joined as bytes: the document around the entries, each entry, and the separator
 * between them.
 */
export type Format = HtmlFormat | WholeFormat;

/** A format whose entries contain HTML. */
export interface HtmlFormat extends FormatFacts {
  readonly body: "html";
  /**
   * Prints an entry around its body. The body is HTML, written so that the same bytes are valid in CDATA and in a JSON string (see
   * `bodyPrinter`): it is stored once for all formats.
   */
  entry(entry: Entry): Affixes;
  /**
   * The text immediately before and after the body, which a feed of summaries leaves out with the body; absent if an entry must
   * have a body, which is then the summary.
   */
  readonly content?: Affixes;
}

/** A format whose entries are written as a whole: they contain no HTML, or not in the stored form. */
export interface WholeFormat extends FormatFacts {
  readonly body: "own";
  /** Prints an entry for a feed of each variant. @param html the full text, and the summary */
  entry(entry: Entry, html: EntryVariants): EntryVariants;
}

export type EntryVariants = Readonly<Record<Variant, string>>;

interface FormatFacts extends DocumentFormat {
  /** Its name for people, in every language. */
  readonly label: string;
  /** File names that other generators use for such documents, and that people and programs therefore try in each folder of feeds. */
  readonly oldNames: readonly string[];
  /**
   * Whether feed readers can subscribe to it. If not, it is left out of OPML and of links into feed readers, and a browser gets the
   * document itself, not the page on how to subscribe.
   */
  readonly subscribable: boolean;
  /**
   * Whether Cloudflare compresses the media type on its own; if not, the Worker does.
   * https://developers.cloudflare.com/speed/optimization/content/compression/, as of 26 November 2026
   */
  readonly compressedByEdge: boolean;
  /** Its name in OPML's `version`; absent if the specification has none. http://opml.org/spec2.opml */
  readonly opmlVersion?: string;
  /** Prints the document around its entries. */
  envelope(envelope: Envelope): Affixes;
  /** The text between two entries. */
  readonly separator: string;
}
