import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { replaceFile } from "./replace-file.ts";

/** What is the same is left alone: the development server reloads whenever a file is written. */
export function writeChanged(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (!isWritten(path, bytes)) replaceFile(path, bytes);
}

/** Bytes that are read at a time: a catalogue is not to be in memory twice, and most differ from their last near the beginning. */
const piece = 1024 * 1024;

function isWritten(path: string, bytes: Uint8Array): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    if (fstatSync(file).size !== bytes.length) return false;
    const buffer = Buffer.allocUnsafe(Math.min(piece, bytes.length));
    let at = 0;
    while (at < bytes.length) {
      const read = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at));
      if (read.length === 0 || !read.equals(bytes.subarray(at, at + read.length))) return false;
      at += read.length;
    }
    return true;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
