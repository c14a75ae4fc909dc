import { hash } from "node:crypto";

/** Stories that are compiled together, and whose records share a shard for each language. */
export interface Chunk {
  /** Digest of the names in it. */
  readonly name: string;
  /** Folders, in their order. */
  readonly folders: readonly string[];
}

/** Fewer stories to a shard make more files, more to a shard more bytes to fetch for one article. */
const usualStories = 8;
/** A version of a Worker may have 20,000 files on the free plan: https://developers.cloudflare.com/workers/platform/limits/ */
const mostChunks = 2048;

/**
 * Cuts the stories into chunks where the names themselves say so, not by counting: a story that is added or removed changes the
 * chunk it is in and no other, so that a deploy uploads little. The size doubles where there would be too many.
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
