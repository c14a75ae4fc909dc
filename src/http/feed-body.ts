import type { Format } from "../formats/format.ts";
import type { EntryBytes } from "../pack/unpack.ts";
import { encoded } from "./encoded.ts";
import type { FeedState } from "./feed-state.ts";

/** The document's bytes: the envelope, rendered now, and the entries, rendered at build. */
export function feedBody(format: Format, entries: EntryBytes, { envelope, shown }: FeedState): Uint8Array<ArrayBuffer> {
  const shell = format.shell(envelope);
  const between = encoded(format.bodyClose + format.separator);
  const parts: Uint8Array[] = [encoded(shell.head)];
  const open = encoded(format.bodyOpen);
  for (const number of shown) {
    parts.push(entries.head(number, format.name), open, entries.body(number), between);
  }
  if (shown.length > 0) parts[parts.length - 1] = encoded(format.bodyClose);
  parts.push(encoded(shell.tail));
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
