import { type FormatName, formatNames } from "../feed/feed-format.ts";
import { type Variant, variants } from "../urls/feed-ref.ts";
import { concatenate } from "./concatenate.ts";

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
 * @param all of `digestsLength` bytes an entry
 * @throws RangeError for an entry that there is not
 */
export function gatheredDigests(
  all: Uint8Array,
  entries: readonly number[],
  variant: Variant,
  format: FormatName,
): Uint8Array {
  const count = all.length / digestsLength;
  return concatenate(
    entries.map((entry) => {
      if (!(entry >= 0 && entry < count)) throw new RangeError(`No digests of entry ${entry}: there are ${count}`);
      const start = entry * digestsLength + placeOf(variant, format);
      return all.subarray(start, start + digestLength);
    }),
  );
}

function placeOf(variant: Variant, format: FormatName): number {
  return (variants.indexOf(variant) * formatNames.length + formatNames.indexOf(format)) * digestLength;
}
