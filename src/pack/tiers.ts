import type { ArticleNumber } from "../domain/catalogue.ts";
import { required } from "../domain/required.ts";
import { bytesOf } from "./columns.ts";
import type { IndexedArticle } from "./indexed-story.ts";
import { shardNameLength } from "./layout.ts";
import type { SectionLengths, Tiers } from "./sections.ts";

/** Returns the lengths of the sections if all records are in shards except those that have to be in the bundle. */
export function leastTiers(articles: readonly IndexedArticle[]): SectionLengths<keyof Tiers> {
  const shards = new Set<string>();
  for (const { place } of articles) if (place) shards.add(place.shard);
  const column = { length: articles.length * Uint32Array.BYTES_PER_ELEMENT };
  const records = { length: articles.reduce((sum, { place, length }) => sum + (place ? 0 : length), 0) };
  return { shards: column, recordsAt: column, shardNames: { length: shards.size * shardNameLength }, records };
}

/** The places of the records. */
export interface Placed {
  readonly sections: Tiers;
  /** Names of the shards that are referred to. */
  readonly shards: readonly string[];
  /** Fills the section `records`. */
  write(records: Uint8Array): void;
}

/** @param resident articles whose records go into the bundle; articles without a place in a shard go there too */
export function tiersOf(
  articles: readonly IndexedArticle[],
  resident: ReadonlySet<ArticleNumber>,
  record: (article: IndexedArticle) => Uint8Array,
): Placed {
  const elsewhere = articles.map(({ place }, number) => (resident.has(number) ? undefined : place));
  const names = new Set<string>();
  for (const place of elsewhere) if (place) names.add(place.shard);
  const shards = [...names].sort();
  const numbers = new Map(shards.map((name, index) => [name, index + 1]));
  const shard = new Uint32Array(articles.length);
  const at = new Uint32Array(articles.length);
  let end = 0;
  articles.forEach(({ length }, number) => {
    const place = elsewhere[number];
    // 0 means the bundle.
    shard[number] = place ? required(numbers.get(place.shard), "number of the shard", place.shard) : 0;
    at[number] = place ? place.at : end;
    if (!place) end += length;
  });
  return {
    shards,
    sections: {
      shards: bytesOf(shard),
      recordsAt: bytesOf(at),
      shardNames: bytesOfHex(shards.join("")),
      records: { length: end },
    },
    write(records) {
      const inside = [...articles.entries()].filter(([number]) => !elsewhere[number]);
      // Records of the same shard are written together, so that the shard is read once.
      for (const group of Map.groupBy(inside, ([, { place }]) => place?.shard).values()) {
        for (const [number, article] of group) records.set(record(article), at[number]);
      }
    },
  };
}

function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}
