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
  /** The names of a story's files; empty for a file. */
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
 */
export function readWithStats(path: string): FileWithStats {
  return withHandle(path, (file) => {
    const stats = fstatSync(file);
    return { stats, bytes: readRange(file, 0, stats.size) };
  });
}

/** A file of which parts can be read. */
export interface FileRanges {
  readonly stats: Stats;
  /** Reads the bytes from `start` up to `end`, exclusive; undefined if the file is no longer the one that was opened. */
  read(start: number, end: number): Uint8Array | undefined;
}

/** Opens a file for reading parts of it. It is closed between reads: most files are read once. */
export function openRanges(path: string): FileRanges {
  const stats = withHandle(path, (file) => fstatSync(file));
  const { digest } = fingerprintOf([stats]);
  return {
    stats,
    read: (start, end) =>
      withHandle(path, (file) => {
        const bytes = readRange(file, start, end);
        const isSame = fingerprintOf([fstatSync(file)]).digest === digest && bytes.length === end - start;
        return isSame ? bytes : undefined;
      }),
  };
}

function withHandle<Result>(path: string, use: (file: number) => Result): Result {
  const file = openSync(path, "r");
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Reads fewer bytes if the file is shorter. */
function readRange(file: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, start + length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
