import type { ArticleNumber } from "../domain/catalogue.ts";
import { at, required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import { shardNameLength } from "./layout.ts";
import { ArticleRecord } from "./record.ts";

/** The records of articles, in two tiers: those that are read most are in the bundle, the others have to be fetched. */
export interface Entries {
  /**
   * Returns the records of these articles in the order given. Each shard is fetched once; records in the bundle need none.
   * @throws RangeError for a number that is not an article's, and any error of the source of shards
   */
  load(numbers: readonly ArticleNumber[]): Promise<readonly ArticleRecord[]>;
}

/**
 * Returns the bytes of a shard.
 * @param name hexadecimal
 * @param site the site that serves it below its address
 * @throws Error if it cannot be fetched
 */
export type ShardSource = (name: string, site: Site) => Promise<Uint8Array>;

export interface RecordPlaces {
  /** By article number: 0 for `own`, otherwise one more than the index of the shard's name. */
  readonly shards: Uint32Array;
  /** By article number: where its record begins in the shard or the bundle. */
  readonly at: Uint32Array;
  /** Names of the shards, `shardNameLength` bytes each. */
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
  if (index >= count) throw new RangeError(`Shard ${index + 1} does not exist: there are ${count}`);
  const bytes = names.subarray(index * shardNameLength, (index + 1) * shardNameLength);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
