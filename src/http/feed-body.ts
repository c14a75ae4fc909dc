import type { Variant } from "../feed/feed-ref.ts";
import type { Format } from "../formats/format.ts";
import type { Entries } from "../pack/entries.ts";
import type { ArticleRecord } from "../pack/record.ts";
import { encoded } from "./encoded.ts";
import type { FeedState } from "./feed-state.ts";
import { Room } from "./room.ts";

/**
 * The document's bytes: the envelope, rendered now, and the entries, rendered at build. At once where all of these are in the
 * bundle, as the newest are: these bytes are a view that the next document is written over. A promise is of bytes of their own.
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
    if (!record) return entries.load(shown).then((loaded) => joinedFeed(format, variant, loaded, envelope).slice());
    records.push(record);
  }
  return joinedFeed(format, variant, records, envelope);
}

/** What most feeds of 50 articles need. */
const room = new Room(512 * 1024);

/** A view of the room. */
function joinedFeed(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  envelope: FeedState["envelope"],
): Uint8Array<ArrayBuffer> {
  const { before, after } = format.envelope(envelope);
  const separator = encoded(format.separator);
  const write = variant === "full" ? fullEntry(format) : summaryEntry(format);
  room.clear();
  room.add(encoded(before));
  let isFirst = true;
  for (const record of records) {
    if (!isFirst && separator.length > 0) room.add(separator);
    isFirst = false;
    write(record);
  }
  room.add(encoded(after));
  return room.document;
}

type EntryWriter = (record: ArticleRecord) => void;

function fullEntry({ name }: Format): EntryWriter {
  const add = (piece: Uint8Array) => room.add(piece);
  return (record) => record.entry(name, add);
}

function summaryEntry({ name, content }: Format): EntryWriter {
  if (!content) {
    return (record) => {
      room.add(record.before(name));
      room.add(record.summary);
      room.add(record.after(name));
    };
  }
  const opening = encoded(content.before).length;
  const closing = encoded(content.after).length;
  return (record) => {
    room.add(record.before(name).subarray(0, -opening));
    room.add(record.after(name).subarray(closing));
  };
}
