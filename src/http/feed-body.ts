import type { Format } from "../formats/format.ts";
import { concatenate } from "../pack/columns.ts";
import type { ArticleRecord } from "../pack/record.ts";
import type { Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/print.ts";
import { entityTag } from "./conditional.ts";
import { encodeText } from "./respond.ts";

/** The document's bytes: what stands around the entries, and the entries, rendered at build. */
export function feedBody(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  { prefix, suffix }: Affixes,
): Uint8Array<ArrayBuffer> {
  const separator = encodeText(format.separator);
  const pieces = records.flatMap((record, index) => [
    ...(index > 0 ? [separator] : []),
    ...entryPieces(format, variant, record),
  ]);
  return concatenate([encodeText(prefix), ...pieces, encodeText(suffix)]);
}

/**
 * A tag of all that `feedBody` joins, with the digest of each entry, in order, in the place of its bytes: a deploy that changes
 * none of them keeps the tag. U+0000 stands in no document, and keeps apart what is before the entries and behind them.
 */
export function feedTag({ separator }: Format, { prefix, suffix }: Affixes, digests: Uint8Array): Promise<string> {
  return entityTag(concatenate([encodeText([prefix, separator, suffix, ""].join("\0")), digests]));
}

function entryPieces(format: Format, variant: Variant, record: ArticleRecord): readonly Uint8Array[] {
  const [before, after] = record.parts(format);
  if (format.body === "own") return [variant === "full" ? before : after];
  if (variant === "full") return [before, record.fullText, after];
  const { content } = format;
  if (!content) return [before, record.summary, after];
  return [
    before.subarray(0, before.length - encodeText(content.prefix).length),
    after.subarray(encodeText(content.suffix).length),
  ];
}
