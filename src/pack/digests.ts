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

/** One of them. @param start where the entry's digests begin */
export function digestAt(bytes: Uint8Array, start: number, variant: Variant, format: FormatName): Uint8Array {
  const place = start + placeOf(variant, format);
  return bytes.subarray(place, place + digestLength);
}

function placeOf(variant: Variant, format: FormatName): number {
  return (variants.indexOf(variant) * formatNames.length + formatNames.indexOf(format)) * digestLength;
}
