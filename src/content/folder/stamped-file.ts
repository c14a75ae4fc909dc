import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";

/** A file's bytes, and what the file system said of it before they were read. */
export interface StampedFile {
  readonly stats: Stats;
  readonly bytes: Uint8Array;
}

/**
 * Opens a file once for both: to ask for its state by its path is one call more, and there are tens of thousands of files.
 * @param longest in bytes: a longer one is not read
 */
export function readStampedFile(path: string, longest = Number.POSITIVE_INFINITY): StampedFile {
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
