import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openShardFiles } from "../../../src/build/files/shard-files.ts";
import { outputFolder } from "../compiled.ts";
import { newsroomOnDisk, storyFiles } from "../incremental/newsroom-on-disk.ts";

const one = Uint8Array.of(1, 2, 3, 4);
const two = Uint8Array.of(5, 6, 7, 8);

test("a record is read completely or not at all", () => {
  const folder = outputFolder();
  const shards = openShardFiles(folder);
  const shard = shards.write([one, two]);
  const place = { place: { shard, at: 4 }, length: 4 };
  expect(Uint8Array.from(shards.read(place))).toEqual(two);
  truncateSync(shards.path(shard), 6);
  expect(() => openShardFiles(folder).read(place)).toThrow("has fewer than 4 bytes at 4");
});

test("a truncated shard still has the records before the cut, and is written again", () => {
  const folder = outputFolder();
  const shard = openShardFiles(folder).write([one, two]);
  truncateSync(join(folder, `${shard}.bin`), 6);
  const later = openShardFiles(folder);
  expect(later.has({ place: { shard, at: 0 }, length: 4 })).toBe(true);
  expect(later.has({ place: { shard, at: 4 }, length: 4 })).toBe(false);
  expect(later.has({ place: { shard: "other", at: 0 }, length: 4 })).toBe(false);
  expect(later.write([one, two])).toBe(shard);
  expect(Uint8Array.from(later.read({ place: { shard, at: 4 }, length: 4 }))).toEqual(two);
});

test("a record without a shard does not exist, and cannot be read", () => {
  const shards = openShardFiles(outputFolder());
  shards.write([one]);
  expect(shards.has({ length: 4 })).toBe(false);
  expect(() => shards.read({ length: 4 })).toThrow("without a shard");
});

test("compile rebuilds a story whose record was truncated, and the result is the same", async () => {
  using newsroom = newsroomOnDisk();
  newsroom.write(storyFiles("one"));
  await newsroom.compile();
  const before = newsroom.made();
  const folder = join(newsroom.output, "entries");
  for (const file of readdirSync(folder)) truncateSync(join(folder, file), 10);
  expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
  expect(newsroom.made()).toEqual(before);
});
