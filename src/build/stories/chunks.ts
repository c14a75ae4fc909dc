import { hash } from "node:crypto";

/** Stories that are compiled together, and whose records share a shard for each language. */
export interface Chunk {
  /** Digest of the folder names in it. */
  readonly name: string;
  /** Folder names, sorted. */
  readonly folders: readonly string[];
}

/** Fewer stories in a shard mean more files; more stories mean more bytes to fetch for one article. */
const usualStories = 8;
/**
 * A Worker version may have 20,000 files on the free plan: https://developers.cloudflare.com/workers/platform/limits/
 */
const mostChunks = 2048;

/**
 * Splits the stories into chunks at boundaries chosen by a hash of their names, not by counting: adding or removing a
 * story changes only its own chunk, so that a deploy uploads little. The chunk size doubles until there are few enough
 * chunks.
 * @param folders sorted
 */
export function chunksOf(folders: readonly string[]): readonly Chunk[] {
  let size = usualStories;
  while (folders.length / size > mostChunks) size *= 2;
  const chunks: Chunk[] = [];
  let current: string[] = [];
  for (const folder of folders) {
    current.push(folder);
    if (hash("sha256", folder, "buffer").readUInt32LE() % size > 0) continue;
    chunks.push(chunkOf(current));
    current = [];
  }
  if (current.length > 0) chunks.push(chunkOf(current));
  return chunks;
}

function chunkOf(folders: readonly string[]): Chunk {
  return { name: hash("sha256", folders.join("/"), "base64url").slice(0, 16), folders };
}
