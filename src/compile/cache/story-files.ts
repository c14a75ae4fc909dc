import { createHash } from "node:crypto";
import { type Dirent, readFileSync } from "node:fs";
import { join } from "node:path";

/** A story's files that are read for it, by name. */
export type StoryFiles = ReadonlyMap<string, Uint8Array>;

/** The names of those in its folder; pictures are not among them, nor is what is no file. */
export function storyFileNames(entries: readonly Dirent[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.isFile() && (entry.name === "article.yaml" || /\.md$/i.test(entry.name)) ? entry.name : [],
  );
}

export function readStoryFiles(folder: string, names: readonly string[]): StoryFiles {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Digest of their names and bytes. */
export function hashStoryFiles(files: StoryFiles): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("base64url");
}

/** Digest of a file's bytes. */
export function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("base64url");
}
