import type { Entry } from "../../src/feed/entry.ts";
import type { Envelope, History } from "../../src/feed/envelope.ts";
import { formats } from "../../src/formats/formats.ts";
import { feedBody } from "../../src/http/feed-document.ts";
import { ArticleRecord, encodeRecord } from "../../src/pack/record.ts";
import type { Variant } from "../../src/urls/feed-ref.ts";
import { type ParsedFormat, parsedFormatNames, parsedFormats } from "./formats.ts";

/** A feed before its documents have names: its addresses are those of folders. */
export interface FeedModel extends Omit<Envelope, "self" | "alternates" | "translations"> {
  readonly translations: readonly Omit<Envelope["translations"][number], "self">[];
}

export interface EntryWithBody {
  readonly entry: Entry;
  /** Portable HTML. */
  readonly body: string;
  /** The same for a feed of summaries. */
  readonly summary?: string;
}

/** Returns a whole feed as it is served. */
export function documentOf(
  name: ParsedFormat,
  model: FeedModel,
  entries: readonly EntryWithBody[],
  variant: Variant = "full",
): string {
  return documentOfRecords(name, model, entries.map(recordOf), variant);
}

/** Returns a whole feed as it is served, of records as compile writes them. */
export function documentOfRecords(
  name: ParsedFormat,
  model: FeedModel,
  records: readonly ArticleRecord[],
  variant: Variant = "full",
): string {
  const format = parsedFormats[name];
  const bytes = feedBody(format, variant, records, format.envelope(envelopeIn(name, model)));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function envelopeIn(name: ParsedFormat, { page, translations, history, ...model }: FeedModel): Envelope {
  const { file } = parsedFormats[name];
  const others = parsedFormatNames.filter((other) => other !== name).map((other) => parsedFormats[other]);
  return {
    ...model,
    page,
    self: page + file,
    alternates: others.map((other) => ({ name: other.name, type: other.type, url: page + other.file })),
    translations: translations.map((other) => ({ ...other, self: other.page + file })),
    ...(history && { history: historyIn(history, file) }),
  };
}

function historyIn({ kind, ...addresses }: History, file: string): History {
  const named = Object.entries(addresses).map(([rel, folder]) => [rel, `${String(folder)}${file}`]);
  return { kind, ...Object.fromEntries(named) } as History;
}

function recordOf({ entry, body, summary = "" }: EntryWithBody): ArticleRecord {
  const record = encodeRecord({
    metadata: new Uint8Array(),
    summary: encoder.encode(summary),
    opening: new Uint8Array(),
    body: encoder.encode(body),
    closing: new Uint8Array(),
    pageBody: new Uint8Array(),
    formats: formats.map((format) => {
      if (format.body === "own") return [new Uint8Array(), new Uint8Array()];
      const { prefix, suffix } = format.entry(entry);
      return [encoder.encode(prefix), encoder.encode(suffix)];
    }),
  });
  return new ArticleRecord(record, 0);
}

const encoder = new TextEncoder();
