import { at } from "../domain/catalogue.ts";
import { type FormatName, formatNames } from "../feed/feed-format.ts";
import { type Variant, variants } from "../feed/feed-ref.ts";

/** Bytes of one digest, a cut SHA-256. */
export const digestLength = 8;

/** Bytes of an entry's digests: one for each variant and format, in that order. */
export const digestsLength = variants.length * formatNames.length * digestLength;

/** The digests of one entry behind each other. @param digest of all the bytes that this variant and format show */
export function digestsOf(digest: (variant: Variant, format: FormatName) => Uint8Array): Uint8Array {
  const all = new Uint8Array(digestsLength);
  for (const variant of variants) {
    for (const format of formatNames) {
      all.set(digest(variant, format).subarray(0, digestLength), placeOf(variant, format));
    }
  }
  return all;
}

/**
 * One of each of these entries, one behind the other.
 * @param all of `digestsLength` bytes an entry, as numbers: a view of each digest would cost more than all else
 */
export function gatheredDigests(
  all: Uint32Array,
  entries: readonly number[],
  variant: Variant,
  format: FormatName,
): Uint8Array {
  const { BYTES_PER_ELEMENT: width } = all;
  const words = digestLength / width;
  const first = placeOf(variant, format) / width;
  const gathered = new Uint32Array(entries.length * words);
  let end = 0;
  for (const entry of entries) {
    const place = first + (entry * digestsLength) / width;
    for (let word = 0; word < words; word++) gathered[end++] = at(all, place + word, "digest word");
  }
  return new Uint8Array(gathered.buffer);
}

function placeOf(variant: Variant, format: FormatName): number {
  return (variants.indexOf(variant) * formatNames.length + formatNames.indexOf(format)) * digestLength;
}
