import { at } from "./required.ts";

/** 64 bits, as two signed integers of 32. */
export type Hash = readonly [number, number];

/*
 * Hashes for entity tags. A tag is needed for each of thousands of documents in one request, and `crypto.subtle` answers each call
 * asynchronously. Nobody gains from a collision, so these hashes need not resist attacks.
 *
 * Two lanes of 32 bits take each word in turn. Each step is a bijection, of the lane as well as of the word: sequences of the same
 * length that differ in one word have different hashes, and others have the same one with a probability of 2^-64. The factors are
 * odd and the rotation brings the upper bits, which depend on all lower ones, to where they affect all others.
 */

const seed: Hash = [0x243f6a88, 0x13198a2e];

function mixOne(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, 0x9e3779b1);
  return (product << 15) | (product >>> 17);
}

function mixOther(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, 0x85ebca6b);
  return (product << 13) | (product >>> 19);
}

/** Hashes integers; of each, the lower 32 bits. */
export function hashWords(words: readonly number[]): Hash {
  let [one, other] = seed;
  for (const word of words) {
    one = mixOne(one, word);
    other = mixOther(other, word);
  }
  return [one, other];
}

/** Hashes the UTF-16 code units of a text. */
export function hashText(text: string): Hash {
  let [one, other] = seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = mixOne(one, unit);
    other = mixOther(other, unit);
  }
  return [one, other];
}

/**
 * Hashes a pair of words from each of these rows of a table, and the number of rows.
 * @param width words in a row
 * @param offset of the pair in a row
 * @throws RangeError for a row that the table does not have
 */
export function hashPairs(table: Uint32Array, rows: readonly number[], width: number, offset: number): Hash {
  let one = mixOne(seed[0], rows.length);
  let other = mixOther(seed[1], rows.length);
  for (const row of rows) {
    const place = row * width + offset;
    const first = at(table, place, "word");
    const second = at(table, place + 1, "word");
    one = mixOne(mixOne(one, first), second);
    other = mixOther(mixOther(other, first), second);
  }
  return [one, other];
}

/** Length in bytes of a hash that `writeHash` has written. */
export const hashLength = 16;

/** Writes a hash as hexadecimal digits in ASCII. */
export function writeHash([one, other]: Hash, bytes: Uint8Array, start: number): void {
  for (let digit = 0; digit < 8; digit++) {
    const shift = 28 - 4 * digit;
    bytes[start + digit] = at(digits, (one >>> shift) & 0xf);
    bytes[start + digit + 8] = at(digits, (other >>> shift) & 0xf);
  }
}

const digits = new TextEncoder().encode("0123456789abcdef");

/** Prints a hash in the same digits. */
export function printHash(hash: Hash): string {
  const bytes = new Uint8Array(hashLength);
  writeHash(hash, bytes, 0);
  return String.fromCharCode(...bytes);
}
