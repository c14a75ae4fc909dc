import type { FileRanges } from "../../src/recordings/file-ranges.ts";

/** Returns a file with these bytes. */
export function rangesOf(bytes: Uint8Array): FileRanges {
  return { size: bytes.length, read: async (start, end) => Uint8Array.from(bytes.subarray(start, end)) };
}
