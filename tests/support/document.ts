import type { Entry } from "../../src/feed/entry.ts";
import type { Envelope } from "../../src/feed/envelope.ts";
import type { FormatName } from "../../src/feed/feed-format.ts";
import type { Variant } from "../../src/feed/feed-ref.ts";
import { feedBody } from "../../src/http/feed-body.ts";
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
  const format = formats[name];
  const at = (number: number) => {
    const entry = entries[number];
    if (!entry) throw new RangeError(`No entry ${number}`);
    return entry;
  };
  const bytes = feedBody(
    format,
    variant,
    {
      before: (number) => encoder.encode(format.entry(at(number).entry).before),
      after: (number) => encoder.encode(format.entry(at(number).entry).after),
      body: (number) => encoder.encode(at(number).body),
      summary: (number) => encoder.encode(at(number).summary ?? ""),
      digest: () => new Uint8Array(),
    },
    { envelope, shown: entries.map((_, number) => number), etag: '""', validUntil: Number.POSITIVE_INFINITY },
  );
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

const encoder = new TextEncoder();
