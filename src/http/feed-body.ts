import type { Format } from "../formats/format.ts";
import type { EntryBytes } from "../pack/unpack.ts";
import { encoded } from "./encoded.ts";
import type { FeedState } from "./feed-state.ts";

/** The document's bytes: the envelope, rendered now, and the entries, rendered at build. */
export function feedBody(format: Format, entries: EntryBytes, { envelope, shown }: FeedState): Uint8Array<ArrayBuffer> {
  const { before, after } = format.envelope(envelope);
  const separator = encoded(format.separator);
  const parts: Uint8Array[] = [encoded(before)];
  for (const [index, number] of shown.entries()) {
    if (index > 0) parts.push(separator);
    parts.push(entries.before(number, format.name), entries.body(number), entries.after(number, format.name));
  }
  parts.push(encoded(after));
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
