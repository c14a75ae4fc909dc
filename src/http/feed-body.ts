import type { ArticleNumber } from "../domain/catalogue.ts";
import type { Variant } from "../feed/feed-ref.ts";
import type { Format } from "../formats/format.ts";
import type { EntryBytes } from "../pack/unpack.ts";
import { encoded } from "./encoded.ts";
import type { FeedState } from "./feed-state.ts";

/** The document's bytes: the envelope, rendered now, and the entries, rendered at build. */
export function feedBody(
  format: Format,
  variant: Variant,
  entries: EntryBytes,
  { envelope, shown }: FeedState,
): Uint8Array<ArrayBuffer> {
  const { before, after } = format.envelope(envelope);
  const separator = encoded(format.separator);
  const entry = variant === "full" ? fullEntry(format, entries) : summaryEntry(format, entries);
  const parts: Uint8Array[] = [encoded(before)];
  for (const [index, number] of shown.entries()) {
    if (index > 0) parts.push(separator);
    entry(number, parts);
  }
  parts.push(encoded(after));
  return joined(parts);
}

type EntryWriter = (number: ArticleNumber, parts: Uint8Array[]) => void;

function fullEntry({ name }: Format, entries: EntryBytes): EntryWriter {
  return (number, parts) => {
    const after = entries.after(number, name);
    parts.push(entries.before(number, name));
    if (after.length > 0) parts.push(entries.body(number), after);
  };
}

function summaryEntry({ name, content }: Format, entries: EntryBytes): EntryWriter {
  if (!content) {
    return (number, parts) => {
      parts.push(entries.before(number, name), entries.summary(number), entries.after(number, name));
    };
  }
  const opening = encoded(content.before).length;
  const closing = encoded(content.after).length;
  return (number, parts) => {
    const before = entries.before(number, name);
    const after = entries.after(number, name);
    if (after.length > 0) parts.push(before.subarray(0, -opening), after.subarray(closing));
    else parts.push(before);
  };
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
