import { hash } from "node:crypto";
import type { Stats } from "node:fs";

/*
 * What a file system tells of files without reading them. While it says the same, the files are the same; where it says something
 * else, the bytes decide. As git does it: https://git-scm.com/docs/index-format, "racy git" included.
 */

export interface Stamp {
  /** The newest modification or change among the files, in milliseconds since the epoch. */
  readonly newest: number;
  /** Of size, modification, change and inode of each. */
  readonly digest: string;
}

/** Clocks of file systems go in steps: what was changed this shortly before a stamp may have changed again unseen. Milliseconds. */
const unsettled = 1000;

/** @param files in an order that is the same each time */
export function stampOf(files: readonly Stats[]): Stamp {
  const values = new Float64Array(files.flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino]));
  const newest = files.reduce((most, { mtimeMs, ctimeMs }) => Math.max(most, mtimeMs, ctimeMs), 0);
  return { newest, digest: hash("sha256", values, "base64url") };
}

/** Whether a change after the stamp would show in it. @param taken when it was, in milliseconds since the epoch */
export function isSettled({ newest }: Stamp, taken: number): boolean {
  return newest < taken - unsettled;
}
