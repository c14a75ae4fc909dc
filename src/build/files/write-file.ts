import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

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

/** Whoever reads the file sees what it was or what it is, and never half of it. Without waiting: there may be thousands. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}

/** Removes from a folder what `replaceFile` has begun in processes that were killed. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is another user's.
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}
