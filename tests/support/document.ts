import type { Entry } from "../../src/feed/entry.ts";
import type { Envelope } from "../../src/feed/envelope.ts";
import { eachFormat, type FormatName } from "../../src/feed/feed-format.ts";
import { feedBody } from "../../src/http/feed-body.ts";
import { ArticleRecord, encodeRecord } from "../../src/pack/record.ts";
import type { Variant } from "../../src/urls/feed-ref.ts";
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
  const bytes = feedBody(formats[name], variant, entries.map(recordOf), envelope);
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
