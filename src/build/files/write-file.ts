import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** Writes a file unless it already has this content: the development server reloads whenever a file is written. */
export function writeChanged(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (!isWritten(path, bytes)) replaceFile(path, bytes);
}

/**
 * Number of bytes that are compared at a time, so that a catalogue is not in memory twice; most differ from the
 * previous one near the beginning.
 */
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

/**
 * Replaces a file by renaming, so that a reader sees the old or the new content and never part of it. Synchronous:
 * there may be thousands of files. Two threads may write the same file at the same time, each by a temporary file of its own.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}-${threadId}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}

/** The same for a file that may be larger than memory. If a piece cannot be read, the file stays as it was. */
export async function replaceFileByPieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, pieces);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  renameSync(temporary, path);
}

/** Removes the temporary files that these functions left below a folder when their process was killed. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const { name, parentPath } of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const pid = writerOf(name);
    if (pid !== undefined && !isRunning(pid)) await rm(join(parentPath, name), { force: true });
  }
}

/** Whether a name is that of a file that is not complete yet. */
export function isUnfinished(name: string): boolean {
  return writerOf(name) !== undefined;
}

/** Returns the id of the process that writes a temporary file; undefined for other files. */
function writerOf(name: string): number | undefined {
  const [, pid] = /\.(\d+)(?:-\d+)?\.tmp$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process belongs to another user.
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}
