import type { Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import type { FormatName } from "../feed/feed-format.ts";
import type { Around } from "../xml/around.ts";

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
  /**
   * What stands next to the body on either side, and goes with it from a feed of summaries; absent where an entry must have a
   * body, which is then its summary.
   */
  readonly content?: Around;
  /** Stands between two entries. */
  readonly separator: string;
}
