import type { Format } from "../formats/format.ts";
import { concatenate } from "../pack/columns.ts";
import type { ArticleRecord } from "../pack/record.ts";
import type { Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/print.ts";
import { encoded } from "./encoded.ts";

/** The document's bytes: what stands around the entries, and the entries, rendered at build. */
export function feedBody(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  { prefix, suffix }: Affixes,
): Uint8Array<ArrayBuffer> {
  const separator = encoded(format.separator);
  const pieces = records.flatMap((record, index) => [
    ...(index > 0 ? [separator] : []),
    ...entryPieces(format, variant, record),
  ]);
  return concatenate([encoded(prefix), ...pieces, encoded(suffix)]);
}

function entryPieces(format: Format, variant: Variant, record: ArticleRecord): readonly Uint8Array[] {
  const [before, after] = record.parts(format);
  if (format.body === "own") return [variant === "full" ? before : after];
  if (variant === "full") return [before, record.fullText, after];
  const { content } = format;
  if (!content) return [before, record.summary, after];
  return [
    before.subarray(0, before.length - encoded(content.prefix).length),
    after.subarray(encoded(content.suffix).length),
  ];
}
