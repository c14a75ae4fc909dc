import type { Envelope } from "../feed/envelope.ts";
import type { Format } from "../formats/format.ts";
import { concatenate } from "../pack/concatenate.ts";
import type { ArticleRecord } from "../pack/record.ts";
import type { Variant } from "../urls/feed-ref.ts";
import { encoded } from "./encoded.ts";

/** The document's bytes: the envelope, rendered now, and the entries, rendered at build. */
export function feedBody(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  envelope: Envelope,
): Uint8Array<ArrayBuffer> {
  const { before, after } = format.envelope(envelope);
  const separator = encoded(format.separator);
  const pieces = records.flatMap((record, index) => [
    ...(index > 0 ? [separator] : []),
    ...entryPieces(format, variant, record),
  ]);
  return concatenate([encoded(before), ...pieces, encoded(after)]);
}

function entryPieces({ name, content }: Format, variant: Variant, record: ArticleRecord): readonly Uint8Array[] {
  const before = record.before(name);
  const after = record.after(name);
  if (variant === "full") return [before, record.fullText, after];
  if (!content) return [before, record.summary, after];
  return [
    before.subarray(0, before.length - encoded(content.before).length),
    after.subarray(encoded(content.after).length),
  ];
}
