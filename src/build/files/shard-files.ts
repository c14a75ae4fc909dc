import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { IndexedArticle } from "../../pack/indexed-story.ts";
import { shardNameLength } from "../../pack/layout.ts";
import { replaceFile } from "./write-file.ts";

/** The place of an article's record, and its length in bytes. */
export type StoredRecord = Pick<IndexedArticle, "place" | "length">;

/** A folder of shards, each named by its content; a shard is a sequence of records. */
export interface ShardFiles {
  readonly folder: string;
  /** Whether an article's record is complete: another program may have truncated the file. */
  has(article: StoredRecord): boolean;
  path(name: string): string;
  /**
   * Writes records as one shard.
   * @returns the shard's name
   */
  write(records: readonly Uint8Array[]): string;
  /** @throws Error if the record is not complete */
  read(article: StoredRecord): Uint8Array;
  /**
   * Removes all other shards that existed when the folder was opened: a shard written since may belong to another run.
   */
  keepOnly(names: ReadonlySet<string>): void;
}

const shardExtension = ".bin";

export function openShardFiles(folder: string): ShardFiles {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder);
  const present = new Set(
    before.flatMap((file) => (file.endsWith(shardExtension) ? file.slice(0, -shardExtension.length) : [])),
  );
  const path = (name: string) => join(folder, `${name}${shardExtension}`);
  const sizes = new Map<string, number>();
  const sizeOf = (name: string) => {
    const size = sizes.get(name) ?? statSync(path(name)).size;
    sizes.set(name, size);
    return size;
  };
  let last: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  return {
    folder,
    has: ({ place, length }) =>
      place !== undefined && present.has(place.shard) && place.at + length <= sizeOf(place.shard),
    path,
    write(records) {
      const bytes = Buffer.concat(records);
      const name = createHash("sha256")
        .update(bytes)
        .digest("hex")
        .slice(0, 2 * shardNameLength);
      if (present.has(name) && sizeOf(name) === bytes.length) return name;
      replaceFile(path(name), bytes);
      present.add(name);
      sizes.set(name, bytes.length);
      return name;
    },
    read({ place, length }) {
      if (!place) throw new Error("A record without a shard cannot be read");
      if (last?.name !== place.shard) last = { name: place.shard, bytes: readFileSync(path(place.shard)) };
      const bytes = last.bytes.subarray(place.at, place.at + length);
      if (bytes.length < length) {
        throw new Error(
          `${path(place.shard)} has fewer than ${length} bytes at ${place.at}: remove its folder and compile again`,
        );
      }
      return bytes;
    },
    keepOnly(names) {
      for (const file of before) {
        if (!names.has(file.slice(0, -shardExtension.length))) rmSync(join(folder, file), { force: true });
      }
    },
  };
}
