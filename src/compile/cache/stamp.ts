import { lstatSync, type Stats, statSync } from "node:fs";

/*
 * What a file system tells of a file without reading it. While it says the same, the file is the same; where it says something
 * else, the bytes decide. As git does it: https://git-scm.com/docs/index-format, "racy git" included.
 */

/** Size, modification and change in milliseconds, inode. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Of a story's folder and of each file in it that is read, as a digest: there are tens of thousands of them. */
export interface StoryStamp {
  /** When it was taken, in milliseconds since the epoch. */
  readonly taken: number;
  /** The newest modification or change among them, in milliseconds since the epoch. */
  readonly newest: number;
  /** Names of the files, with slashes between them. */
  readonly names: string;
  /** Digest of their stamps, 64 bits. */
  readonly digest: readonly [number, number];
}

/** Clocks of file systems go in steps: what was changed this shortly before a stamp may have changed again unseen. Milliseconds. */
const unsettled = 1000;

/** Undefined where there is nothing. A symbolic link is stamped itself: texts are not read through it. */
export function stampOf(path: string): Stamp | undefined {
  return stamped(lstatSync(path, { throwIfNoEntry: false }));
}

/** Undefined where there is nothing. Of a symbolic link what it leads to is stamped: pictures are read through it. */
export function stampOfTarget(path: string): Stamp | undefined {
  return stamped(statSync(path, { throwIfNoEntry: false }));
}

function stamped(stats: Stats | undefined): Stamp | undefined {
  return stats && [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino];
}

export function isSameStamp(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((value, index) => value === other[index]);
}

/** @param names of the files that are read */
export function stampStory(folder: string, names: readonly string[]): StoryStamp | undefined {
  const taken = Date.now();
  const values = new Float64Array(stampLength * (names.length + 1));
  let newest = 0;
  for (let index = 0; index <= names.length; index++) {
    // Not `join`: there are tens of thousands, and nothing in them to be normalised.
    const stamp = stampOf(index === 0 ? folder : `${folder}/${names[index - 1]}`);
    if (!stamp) return undefined;
    values.set(stamp, index * stampLength);
    newest = Math.max(newest, stamp[1], stamp[2]);
  }
  return { taken, newest, names: names.join("/"), digest: digestOf(values) };
}

const stampLength: Stamp["length"] = 4;

/** FNV-1a over words of 32 bits, from either end. Nobody forges a stamp: two that differ are only not to be the same by chance. */
function digestOf(values: Float64Array): readonly [number, number] {
  const words = new Uint32Array(values.buffer);
  let one = 0x811c9dc5;
  let other = 0x811c9dc5;
  for (const word of words) one = mixed(one, word);
  for (const word of words.toReversed()) other = mixed(other, word);
  return [one >>> 0, other >>> 0];
}

function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x01000193);
  // High bits of a word reach only high bits of the product.
  return next ^ (next >>> 15);
}

/** Whether nothing has changed in a story's folder since the stamp was taken. Where it says no, perhaps nothing has. */
export function isUnchanged(folder: string, { taken, newest, names, digest: [one, other] }: StoryStamp): boolean {
  if (newest >= taken - unsettled) return false;
  const now = stampStory(folder, names === "" ? [] : names.split("/"));
  return now !== undefined && now.digest[0] === one && now.digest[1] === other;
}

/** Whether a change after the stamp would show in it. */
export function isSettled([, modified, changed]: Stamp, taken: number): boolean {
  return Math.max(modified, changed) < taken - unsettled;
}
