import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import type { ContentVersion } from "../source/content-source.ts";

/*
 * What a file system tells of files without reading them. While it says the same, the files are the same; where it says something
 * else, the bytes decide. As git does it: https://git-scm.com/docs/index-format, "racy git" included.
 */

export interface FileFingerprint {
  /** The newest modification or change among the files, in milliseconds since the epoch. */
  readonly newest: number;
  /** Of size, modification, change and inode of each. */
  readonly digest: string;
}

/** Clocks of file systems go in steps: what was changed this shortly before a fingerprint was taken may have changed again unseen. Milliseconds. */
const unsettled = 1000;

/** @param files in an order that is the same each time */
export function fingerprintOf(files: readonly Stats[]): FileFingerprint {
  const values = new Float64Array(files.flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino]));
  const newest = files.reduce((most, { mtimeMs, ctimeMs }) => Math.max(most, mtimeMs, ctimeMs), 0);
  return { newest, digest: hash("sha256", values, "base64url") };
}

/** Whether a change after the fingerprint was taken would show in it. @param taken when it was, in milliseconds since the epoch */
export function isSettled({ newest }: FileFingerprint, taken: number): boolean {
  return newest < taken - unsettled;
}

/** What tells whether files are what they were, without reading them and with. */
export interface FileVersion extends FileFingerprint {
  /** When the fingerprint was taken, in milliseconds since the epoch. */
  readonly taken: number;
  /** Of the files' names and bytes. */
  readonly hash: string;
  /** The files of a story; none of a picture. */
  readonly names: readonly string[];
}

/** With slashes between, which no part can have. */
export function printVersion({ taken, newest, digest, hash, names }: FileVersion): ContentVersion {
  return [taken, newest, digest, hash, ...names].join("/");
}

export function parseVersion(version: ContentVersion): FileVersion {
  const [taken = "", newest = "", digest = "", hash = "", ...names] = version.split("/");
  return { taken: Number(taken), newest: Number(newest), digest, hash, names };
}

/** A file's bytes, and what the file system said of it before they were read. */
export interface FileWithStats {
  readonly stats: Stats;
  readonly bytes: Uint8Array;
}

/**
 * From one opening of the file, so that both are of the same file, whatever takes its place meanwhile.
 * @param longest in bytes: a longer one is not read
 */
export function readWithStats(path: string, longest = Number.POSITIVE_INFINITY): FileWithStats {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    const bytes = new Uint8Array(stats.size > longest ? 0 : stats.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return { stats, bytes: bytes.subarray(0, length) };
  } finally {
    closeSync(file);
  }
}
