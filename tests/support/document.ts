import type { Entry } from "../../src/feed/entry.ts";
import type { Envelope } from "../../src/feed/envelope.ts";
import { eachFormat, type FormatName } from "../../src/feed/feed-format.ts";
import type { Variant } from "../../src/feed/feed-ref.ts";
import { feedBody } from "../../src/http/feed-body.ts";
import { ArticleRecord, encodeRecord } from "../../src/pack/record.ts";
import { formats } from "./formats.ts";

export interface EntryWithBody {
  readonly entry: Entry;
  /** Portable HTML. */
  readonly body: string;
  /** The same for a feed of summaries. */
  readonly summary?: string;
}

/** A whole feed as it is served. */
export function documentOf(
  name: FormatName,
  envelope: Envelope,
  entries: readonly EntryWithBody[],
  variant: Variant = "full",
): string {
  const records = entries.map(recordOf);
  const resident = (number: number) => {
    const record = records[number];
    if (!record) throw new RangeError(`No entry ${number}`);
    return record;
  };
  const bytes = feedBody(
    formats[name],
    variant,
    { isResident: () => true, resident, load: async (numbers) => numbers.map(resident) },
    { envelope, shown: entries.map((_, number) => number), etag: '""', validUntil: Number.POSITIVE_INFINITY },
  );
  if (bytes instanceof Promise) throw new Error("A feed whose entries are all there is there at once");
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function recordOf({ entry, body, summary = "" }: EntryWithBody): ArticleRecord {
  const record = encodeRecord({
    card: new Uint8Array(),
    summary: encoder.encode(summary),
    opening: new Uint8Array(),
    body: encoder.encode(body),
    closing: new Uint8Array(),
    around: eachFormat((name) => {
      const { before, after } = formats[name].entry(entry);
      return { before: encoder.encode(before), after: encoder.encode(after) };
    }),
  });
  return new ArticleRecord(record, 0);
}

const encoder = new TextEncoder();
