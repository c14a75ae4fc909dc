import { createHash } from "node:crypto";
import { required } from "../../src/domain/required.ts";
import type { ShardSource } from "../../src/pack/entries.ts";
import type { IndexedArticle, ShardPlace } from "../../src/pack/indexed-story.ts";
import { shardNameLength } from "../../src/pack/layout.ts";
import type { Packable } from "../../src/pack/pack.ts";

/** Content with all its records in shards, so that any of them may be left out of the bundle. */
export interface InShards {
  readonly content: Packable;
  /** Names of the shards, by article. */
  readonly names: ReadonlyMap<IndexedArticle, string>;
  readonly source: ShardSource;
  /** The names that were requested from the source, in order. */
  readonly asked: readonly string[];
}

/** @param size articles per shard */
export function inShards(content: Packable, size: number): InShards {
  const shards = new Map<string, Uint8Array>();
  const places = new Map<IndexedArticle, ShardPlace>();
  const asked: string[] = [];
  const articles = content.stories.flatMap((story) => story.articles);
  for (let first = 0; first < articles.length; first += size) {
    const group = articles.slice(first, first + size);
    const bytes = Buffer.concat(group.map((article) => content.record(article)));
    const shard = createHash("sha256")
      .update(bytes)
      .digest("hex")
      .slice(0, 2 * shardNameLength);
    shards.set(shard, Uint8Array.from(bytes));
    let at = 0;
    for (const article of group) {
      places.set(article, { shard, at });
      at += article.length;
    }
  }
  const records = new Map<IndexedArticle, Uint8Array>();
  const names = new Map<IndexedArticle, string>();
  const stories = content.stories.map((story) => ({
    ...story,
    articles: story.articles.map((article) => {
      const place = required(places.get(article), "place of", article.slug);
      const placed = { ...article, place };
      records.set(placed, content.record(article));
      names.set(placed, place.shard);
      return placed;
    }),
  }));
  return {
    content: {
      ...content,
      stories,
      record: (article) => required(records.get(article), "record of", article.slug),
    },
    names,
    asked,
    async source(name) {
      asked.push(name);
      const bytes = shards.get(name);
      if (!bytes) throw new Error(`Shard ${name} does not exist`);
      return bytes;
    },
  };
}
