import { type Hash, hashPairs } from "../domain/hash.ts";
import { at } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { type Variant, variants } from "../urls/feed-ref.ts";

/** Length in bytes of one digest. */
export const digestLength = 8;

/** Length in bytes of an entry's digests: one for each variant. */
export const entryDigestsLength = variants.length * digestLength;

/** Length in bytes of the digests of a list's envelopes: one for each variant and format. */
export const envelopeDigestsLength = variants.length * formats.length * digestLength;

/** Returns the index of an entry's digest among its digests. */
export function entryColumn(variant: Variant): number {
  return variants.indexOf(variant);
}

/** Returns the index of an envelope's digest among those of its list. */
export function envelopeColumn(variant: Variant, format: Format): number {
  return variants.indexOf(variant) * formats.length + indexOfFormat(format);
}

/** The digests of entries or lists, by number; each has the same number of digests. */
export interface DigestTable {
  /** Returns one digest. @throws RangeError for a number that the table does not have */
  get(number: number, column: number): Hash;
  /** Hashes the digests of these numbers in this order. @throws RangeError for a number that the table does not have */
  combine(numbers: readonly number[], column: number): Hash;
}

/**
 * @param bytes at a multiple of 4 in their buffer
 * @param length in bytes of the digests of one number
 */
export function digestTable({ buffer, byteOffset, byteLength }: Uint8Array, length: number): DigestTable {
  const words = new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  const width = length / Uint32Array.BYTES_PER_ELEMENT;
  return {
    get(number, column) {
      const start = number * width + 2 * column;
      return [at(words, start, "digest") | 0, at(words, start + 1, "digest") | 0];
    },
    combine: (numbers, column) => hashPairs(words, numbers, width, 2 * column),
  };
}
