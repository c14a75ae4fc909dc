import type { Variant } from "../feed/feed-ref.ts";
import type { Format } from "../formats/format.ts";
import type { Entries } from "../pack/entries.ts";
import type { ArticleRecord } from "../pack/record.ts";
import { encoded } from "./encoded.ts";
import type { FeedState } from "./feed-state.ts";

/**
 * The document's bytes: the envelope, rendered now, and the entries, rendered at build. At once where all of these are in the
 * bundle, as the newest are.
 * @throws what the source of shards throws
 */
export function feedBody(
  format: Format,
  variant: Variant,
  entries: Entries,
  { envelope, shown }: FeedState,
): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
  const records: ArticleRecord[] = [];
  for (const number of shown) {
    const record = entries.resident(number);
    if (!record) return entries.load(shown).then((loaded) => joinedFeed(format, variant, loaded, envelope));
    records.push(record);
  }
  return joinedFeed(format, variant, records, envelope);
}

function joinedFeed(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  envelope: FeedState["envelope"],
): Uint8Array<ArrayBuffer> {
  const { before, after } = format.envelope(envelope);
  const separator = encoded(format.separator);
  const write = variant === "full" ? fullEntry(format) : summaryEntry(format);
  const parts: Uint8Array[] = [encoded(before)];
  for (const [index, record] of records.entries()) {
    if (index > 0) parts.push(separator);
    write(record, parts);
  }
  parts.push(encoded(after));
  return joined(parts);
}

type EntryWriter = (record: ArticleRecord, parts: Uint8Array[]) => void;

function fullEntry({ name }: Format): EntryWriter {
  return (record, parts) => {
    for (const part of record.entry(name)) parts.push(part);
  };
}

function summaryEntry({ name, content }: Format): EntryWriter {
  if (!content) {
    return (record, parts) => {
      parts.push(record.before(name), record.summary, record.after(name));
    };
  }
  const opening = encoded(content.before).length;
  const closing = encoded(content.after).length;
  return (record, parts) => {
    const before = record.before(name);
    const after = record.after(name);
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
