import type { Stats } from "node:fs";

/*
 * What a file system tells of files without reading them. While it says the same, the files are the same; where it says something
 * else, the bytes decide. As git does it: https://git-scm.com/docs/index-format, "racy git" included.
 */

export interface Stamp {
  /** The newest modification or change among the files, in milliseconds since the epoch. */
  readonly newest: number;
  /** Of size, modification, change and inode of each, 64 bits. */
  readonly digest: string;
}

/** Clocks of file systems go in steps: what was changed this shortly before a stamp may have changed again unseen. Milliseconds. */
const unsettled = 1000;

/** @param files in an order that is the same each time */
export function stampOf(files: readonly Stats[]): Stamp {
  const values = new Float64Array(files.flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino]));
  const newest = files.reduce((most, { mtimeMs, ctimeMs }) => Math.max(most, mtimeMs, ctimeMs), 0);
  return { newest, digest: digestOf(values) };
}

/** Whether a change after the stamp would show in it. @param taken when it was, in milliseconds since the epoch */
export function isSettled({ newest }: Stamp, taken: number): boolean {
  return newest < taken - unsettled;
}

/** FNV-1a over words of 32 bits, from either end. Nobody forges a stamp: two that differ are only not to be the same by chance. */
function digestOf(values: Float64Array): string {
  const words = new Uint32Array(values.buffer);
  let one = 0x811c9dc5;
  let other = 0x811c9dc5;
  for (const word of words) one = mixed(one, word);
  for (const word of words.toReversed()) other = mixed(other, word);
  return `${one >>> 0}.${other >>> 0}`;
}

function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x01000193);
  // High bits of a word reach only high bits of the product.
  return next ^ (next >>> 15);
}
