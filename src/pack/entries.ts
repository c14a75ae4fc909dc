import type { ArticleNumber } from "../domain/catalogue.ts";
import { at, required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import { shardNameLength } from "./layout.ts";
import { ArticleRecord } from "./record.ts";

/** The bytes of articles, in two tiers: those that are read most are in the bundle, the others have to be fetched. */
export interface Entries {
  /**
   * The records of these articles in their order; each shard is fetched once, and none for what is in the bundle.
   * @throws RangeError for a number that is not an article's, and what the source of shards throws
   */
  load(numbers: readonly ArticleNumber[]): Promise<readonly ArticleRecord[]>;
}

/**
 * Gives the bytes of a shard.
 * @param name hexadecimal
 * @param site below whose address it is
 * @throws Error where it cannot be had
 */
export type ShardSource = (name: string, site: Site) => Promise<Uint8Array>;

export interface RecordPlaces {
  /** By article number: 0 for `own`, else one more than the index of the shard's name. */
  readonly shards: Uint32Array;
  /** By article number: where its record begins there. */
  readonly at: Uint32Array;
  /** Of `shardNameLength` bytes each. */
  readonly names: Uint8Array;
  /** The records of the bundle. */
  readonly own: Uint8Array;
}

export function entriesOf({ shards, at: places, names, own }: RecordPlaces, site: Site, source: ShardSource): Entries {
  return {
    async load(numbers) {
      const wanted = [...new Set(numbers.map((number) => at(shards, number)))].filter((shard) => shard > 0);
      const fetched = await Promise.all(
        wanted.map(async (shard) => [shard, await source(shardName(names, shard - 1), site)] as const),
      );
      const records = new Map([[0, own], ...fetched]);
      return numbers.map((number) => {
        const shard = at(shards, number);
        return new ArticleRecord(required(records.get(shard), "records of shard", shard), at(places, number));
      });
    },
  };
}

/** @throws RangeError for a shard that the catalogue does not name */
function shardName(names: Uint8Array, index: number): string {
  const count = names.length / shardNameLength;
  if (index >= count) throw new RangeError(`No shard ${index + 1}: there are ${count}`);
  const bytes = names.subarray(index * shardNameLength, (index + 1) * shardNameLength);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
