import type { ArticleNumber } from "../domain/catalogue.ts";
import { at, required } from "../domain/required.ts";
import type { Site } from "../domain/site.ts";
import type { Format } from "../formats/format.ts";
import { formats, indexOfFormat } from "../formats/formats.ts";
import { type Variant, variants } from "../urls/feed-ref.ts";
import { concatenate } from "./columns.ts";
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

/** Length in bytes of one digest, a truncated SHA-256. */
export const digestLength = 8;

/** Length in bytes of an entry's digests: one for each variant and format, in that order. */
export const digestsLength = variants.length * formats.length * digestLength;

/**
 * Returns the digests of one entry, concatenated.
 * @param digests for each format, of all the bytes that it shows in each variant
 */
export function digestsOf(digests: readonly Readonly<Record<Variant, Uint8Array>>[]): Uint8Array {
  return concatenate(variants.flatMap((variant) => digests.map((each) => each[variant].subarray(0, digestLength))));
}

/**
 * Returns one digest of each of these entries, concatenated.
 * @param all the digests of every entry, `digestsLength` bytes each
 * @throws RangeError for an entry that does not exist
 */
export function gatherDigests(
  all: Uint8Array,
  entries: readonly number[],
  variant: Variant,
  format: Format,
): Uint8Array {
  const count = all.length / digestsLength;
  return concatenate(
    entries.map((entry) => {
      if (!(entry >= 0 && entry < count))
        throw new RangeError(`Entry ${entry} has no digests: there are ${count} entries`);
      const start = entry * digestsLength + offsetOf(variant, format);
      return all.subarray(start, start + digestLength);
    }),
  );
}

function offsetOf(variant: Variant, format: Format): number {
  return (variants.indexOf(variant) * formats.length + indexOfFormat(format)) * digestLength;
}
