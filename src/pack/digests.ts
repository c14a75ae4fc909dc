import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { type Variant, variants } from "../urls/feed-ref.ts";
import { concatenate } from "./columns.ts";

/** Bytes of one digest, a cut SHA-256. */
export const digestLength = 8;

/** Bytes of an entry's digests: one for each variant and format, in that order. */
export const digestsLength = variants.length * formats.length * digestLength;

/** The digests of one entry behind each other. @param digests for each format, of all the bytes that it shows in each variant */
export function digestsOf(digests: readonly Readonly<Record<Variant, Uint8Array>>[]): Uint8Array {
  return concatenate(variants.flatMap((variant) => digests.map((each) => each[variant].subarray(0, digestLength))));
}

/**
 * One of each of these entries, one behind the other.
 * @param all of `digestsLength` bytes an entry
 * @throws RangeError for an entry that there is not
 */
export function gatherDigests(
  all: Uint8Array,
  entries: readonly number[],
  variant: Variant,
  format: Format,
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

function placeOf(variant: Variant, format: Format): number {
  return (variants.indexOf(variant) * formats.length + indexOfFormat(format)) * digestLength;
}
