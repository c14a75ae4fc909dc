import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFolder } from "../source/list-folder.ts";

/** The names of a story's files that are read for it; pictures are not among them. Undefined where there is no such folder. */
export function storyFiles(folder: string): readonly string[] | undefined {
  return listFolder(folder)?.flatMap(({ name }) => (name === "article.yaml" || /\.md$/i.test(name) ? name : []));
}

/** Digest of a file's bytes. */
export function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("base64url");
}

/** Digest of the names and bytes of these files. */
export function hashFiles(folder: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("base64url");
}
