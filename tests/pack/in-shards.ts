import { createHash } from "node:crypto";
import type { ShardSource } from "../../src/pack/entries.ts";
import { shardNameLength } from "../../src/pack/layout.ts";
import type { Packable, PackableArticle } from "../../src/pack/packable.ts";

/** What could also be packed with some of its records left out, since all of them are in shards. */
export interface InShards {
  readonly content: Packable;
  /** Names of the shards, by article. */
  readonly names: ReadonlyMap<PackableArticle, string>;
  readonly source: ShardSource;
  /** The names that the source was asked for, in order. */
  readonly asked: readonly string[];
}

/** @param size articles a shard */
export function inShards(content: Packable, size: number): InShards {
  const shards = new Map<string, Uint8Array>();
  const names = new Map<PackableArticle, string>();
  const asked: string[] = [];
  for (let first = 0; first < content.articles.length; first += size) {
    const group = content.articles.slice(first, first + size);
    const bytes = Buffer.concat(group.map((article) => article.record()));
    const shard = createHash("sha256")
      .update(bytes)
      .digest("hex")
      .slice(0, 2 * shardNameLength);
    shards.set(shard, Uint8Array.from(bytes));
    let at = 0;
    for (const article of group) {
      names.set({ ...article, place: { shard, at } }, shard);
      at += article.length;
    }
  }
  return {
    content: { ...content, articles: [...names.keys()] },
    names,
    asked,
    async source(name) {
      asked.push(name);
      const bytes = shards.get(name);
      if (!bytes) throw new Error(`No shard ${name}`);
      return bytes;
    },
  };
}
