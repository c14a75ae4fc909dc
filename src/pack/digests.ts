import { type Hash, hashPairs } from "../domain/hash.ts";
import { at } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { type Variant, variants } from "../urls/feed-ref.ts";
import { concatenate } from "./columns.ts";

/** Length in bytes of one digest. */
export const digestLength = 8;

/** Length in bytes of the digests of an entry or a list: one for each variant and format, in that order. */
export const digestsLength = variants.length * formats.length * digestLength;

/**
 * Returns the digests of one entry, concatenated.
 * @param digests for each format, of all the bytes that it shows in each variant
 */
export function digestsOf(digests: readonly Readonly<Record<Variant, Uint8Array>>[]): Uint8Array {
  return concatenate(variants.flatMap((variant) => digests.map((each) => each[variant].subarray(0, digestLength))));
}

/** The digests of entries, or of the envelopes of lists, by number. */
export interface DigestTable {
  /** Returns one digest. @throws RangeError for a number that the table does not have */
  get(number: number, variant: Variant, format: Format): Hash;
  /** Hashes the digests of these numbers in this order. @throws RangeError for a number that the table does not have */
  combine(numbers: readonly number[], variant: Variant, format: Format): Hash;
}

/** @param bytes `digestsLength` for each number, at a multiple of 4 in their buffer */
export function digestTable({ buffer, byteOffset, byteLength }: Uint8Array): DigestTable {
  const words = new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  return {
    get(number, variant, format) {
      const start = number * wordsPerNumber + offsetOf(variant, format);
      return [at(words, start, "digest") | 0, at(words, start + 1, "digest") | 0];
    },
    combine: (numbers, variant, format) => hashPairs(words, numbers, wordsPerNumber, offsetOf(variant, format)),
  };
}

/** How many words the digests of one number have. */
export const wordsPerNumber = digestsLength / Uint32Array.BYTES_PER_ELEMENT;

/** Returns where the digest begins among those of one number, in words. */
export function offsetOf(variant: Variant, format: Format): number {
  const index = variants.indexOf(variant) * formats.length + indexOfFormat(format);
  return (index * digestLength) / Uint32Array.BYTES_PER_ELEMENT;
}
