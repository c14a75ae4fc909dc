import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import type { ContentVersion } from "../source/content-source.ts";

/*
 * What a file system reports about files without reading them. As long as that is the same, the files are taken to be
 * unchanged; if it differs, the bytes decide. Git does the same: https://git-scm.com/docs/index-format, including "racy
 * git".
 */

export interface FileFingerprint {
  /** The latest modification or change of any of the files, in milliseconds since the epoch. */
  readonly newest: number;
  /** Digest of the size, modification time, change time and inode of each file. */
  readonly digest: string;
}

/**
 * In milliseconds. Clocks of file systems advance in steps: a file that was changed this shortly before its fingerprint
 * was taken may have changed again without a difference in the fingerprint.
 */
const unsettled = 1000;

/**
 * Returns the fingerprint of files.
 * @param files in the same order each time
 */
export function fingerprintOf(files: readonly Stats[]): FileFingerprint {
  const values = new Float64Array(files.flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino]));
  const newest = files.reduce((most, { mtimeMs, ctimeMs }) => Math.max(most, mtimeMs, ctimeMs), 0);
  return { newest, digest: hash("sha256", values, "base64url") };
}

/**
 * Whether any change after the fingerprint was taken would show in it.
 * @param taken when it was taken, in milliseconds since the epoch
 */
export function isSettled({ newest }: FileFingerprint, taken: number): boolean {
  return newest < taken - unsettled;
}

/** Identifies the content of files, both by fingerprint and by bytes. */
export interface FileVersion extends FileFingerprint {
  /** When the fingerprint was taken, in milliseconds since the epoch. */
  readonly taken: number;
  /** Hash of the files' names and bytes. */
  readonly hash: string;
  /** The names of a story's files; empty for a picture. */
  readonly names: readonly string[];
}

/** Prints a version as one string, separated by slashes, which no part can contain. */
export function printVersion({ taken, newest, digest, hash, names }: FileVersion): ContentVersion {
  return [taken, newest, digest, hash, ...names].join("/");
}

export function parseVersion(version: ContentVersion): FileVersion {
  const [taken = "", newest = "", digest = "", hash = "", ...names] = version.split("/");
  return { taken: Number(taken), newest: Number(newest), digest, hash, names };
}

/** A file's bytes, and what the file system reported before they were read. */
export interface FileWithStats {
  readonly stats: Stats;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file and its metadata from one file handle, so that both belong to the same file even if it is replaced
 * meanwhile.
 * @param longest in bytes: a longer file is not read
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
