import { type Dirent, readdirSync } from "node:fs";
import { compare } from "../../domain/compare.ts";
import type { FolderEntry } from "../source/content-source.ts";

/**
 * Lists a folder, sorted by name; returns undefined if there is no such folder. Hidden files such as `.DS_Store` are
 * left out.
 */
export function listFolder(folder: string): readonly FolderEntry[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((one, other) => compare(one.name, other.name));
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function kindOf(entry: Dirent): FolderEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

const absence = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"];

/** Whether a file system call failed because nothing can be found at the path. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && absence.some((code) => code === error.code);
}
