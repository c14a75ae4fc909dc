import type { Entry } from "../feed/entry.ts";
import type { Envelope } from "../feed/envelope.ts";
import type { FormatName } from "../feed/feed-format.ts";

/**
 * How one format writes a feed, in pieces that are joined as bytes:
 * `shell.head`, then for each entry `entry()`, `bodyOpen`, the entry's body and `bodyClose`, with `separator` between entries,
 * then `shell.tail`.
 *
 * The body is HTML written so that the same bytes are right inside CDATA and inside a JSON string (see `compile/html`), so
 * that it is kept once for all formats.
 */
export interface Format {
  readonly name: FormatName;
  /** The document around the entries. */
  shell(envelope: Envelope): Shell;
  /** All of an entry up to its body. */
  entry(entry: Entry): string;
  readonly bodyOpen: string;
  /** Ends the body and the entry. */
  readonly bodyClose: string;
  readonly separator: string;
}

export interface Shell {
  readonly head: string;
  readonly tail: string;
}
