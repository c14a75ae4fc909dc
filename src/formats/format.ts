import type { Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import type { FormatName } from "../feed/feed-format.ts";

/**
 * How one format writes a feed, in pieces that are joined as bytes: what is around the entries, around each entry's body, and
 * between entries.
 *
 * The body is HTML written so that the same bytes are right inside CDATA and inside a JSON string (see `compile/html`), so
 * that it is kept once for all formats.
 */
export interface Format {
  readonly name: FormatName;
  /** The document around its entries. */
  envelope(envelope: Envelope): Around;
  /** An entry around its body. */
  entry(entry: Entry): Around;
  /** Stands between two entries. */
  readonly separator: string;
}

/** A text in which something is still to be put. */
export interface Around {
  readonly before: string;
  readonly after: string;
}
