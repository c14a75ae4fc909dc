import { lstatSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

/*
 * What a file system tells of a file without reading it. While it says the same, the file is the same; where it says something
 * else, the bytes decide. As git does it: https://git-scm.com/docs/index-format, "racy git" included.
 */

/** Size, modification and change in milliseconds, inode. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Of a story's folder and of each file in it that is read. */
export interface StoryStamp {
  /** When it was taken, in milliseconds since the epoch. */
  readonly taken: number;
  readonly folder: Stamp;
  readonly files: Readonly<Record<string, Stamp>>;
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
  const own = stampOf(folder);
  const files: Record<string, Stamp> = {};
  for (const name of names) {
    const stamp = stampOf(join(folder, name));
    if (!stamp) return undefined;
    files[name] = stamp;
  }
  return own && { taken, folder: own, files };
}

/** Whether nothing has changed in a story's folder since the stamp was taken. Where it says no, perhaps nothing has. */
export function isUnchanged(folder: string, { taken, folder: own, files }: StoryStamp): boolean {
  return (
    isSettled(own, taken) &&
    isSameStamp(own, stampOf(folder)) &&
    Object.entries(files).every(
      // Not `join`: there are tens of thousands, and nothing in them to be normalised.
      ([name, stamp]) => isSettled(stamp, taken) && isSameStamp(stamp, stampOf(`${folder}/${name}`)),
    )
  );
}

/** Whether a change after the stamp would show in it. */
export function isSettled([, modified, changed]: Stamp, taken: number): boolean {
  return Math.max(modified, changed) < taken - unsettled;
}
