import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readState } from "../../../src/compile/cache/state-file.ts";
import { type NewsroomOnDisk, newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

let newsroom: NewsroomOnDisk;
let state: string;
let changes: string;
const names = Array.from({ length: 80 }, (_, index) => `story-${index}`);

function edit(count: number, body: string): void {
  for (const name of names.slice(0, count)) newsroom.write(storyFiles(name, { body }));
}

beforeEach(async () => {
  // The clock is ahead of the files, so that their stamps are trusted.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  newsroom = newsroomOnDisk();
  state = join(newsroom.output, "state.bin");
  changes = `${state}.changes`;
  edit(names.length, "Body.");
  await newsroom.compile();
});
afterEach(() => {
  vi.useRealTimers();
  newsroom[Symbol.dispose]();
});

test("of few stories that have changed nothing but these is written, of many everything", async () => {
  for (const [count, isWhole] of [
    [1, false],
    [2, false],
    [40, true],
    [1, false],
  ] as const) {
    const before = readFileSync(state);
    edit(count, `Body ${count} ${isWhole} ${before.length}`);
    expect(await newsroom.compile()).toMatchObject({ compiled: count });
    expect(readFileSync(state).equals(before)).toBe(!isWhole);
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  }
  expect(readFileSync(changes).length).toBeLessThan(readFileSync(state).length / 4);
});

test("a story that is gone is gone, and one that comes back is there", async () => {
  const folders = () => readState(state)?.stories.map(({ claims }) => claims.folder);
  newsroom.write({ "articles/story-8": null });
  await newsroom.compile();
  expect(folders()).toHaveLength(79);
  expect(folders()).not.toContain("story-8");
  newsroom.write(storyFiles("story-8"));
  expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
  expect(new Set(folders())).toEqual(new Set(names));
});

test("changes of another state are none of this one's", async () => {
  await newsroom.compile({ origin: "http://localhost:8787" });
  const other = readFileSync(state);
  await newsroom.compile();
  edit(1, "Another body.");
  await newsroom.compile();
  writeFileSync(state, other);
  expect(await newsroom.compile()).toMatchObject({ compiled: names.length });
  expect(newsroom.made()).toEqual(await newsroom.madeAnew());
});

test("a state without its changes is still one", async () => {
  edit(1, "Another body.");
  await newsroom.compile();
  rmSync(changes);
  expect(await newsroom.compile()).toMatchObject({ compiled: expect.toSatisfy((compiled: number) => compiled < 40) });
  expect(newsroom.made()).toEqual(await newsroom.madeAnew());
});

describe.each([
  ["all stories", () => state],
  ["changes", () => changes],
])("everything is made anew where the file of %s", (_, path) => {
  test.each([
    ["was cut off", (bytes: Buffer) => bytes.subarray(0, -100)],
    ["was cut off in the middle", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["was cut off after a few bytes", (bytes: Buffer) => bytes.subarray(0, 13)],
    ["is longer than it was", (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(8)])],
    ["is of another version", (bytes: Buffer) => bytes.with(7, 2)],
    ["is damaged in its facts", (bytes: Buffer) => bytes.with(bytes.indexOf("story-0"), 0x53)],
    ["is damaged in its numbers", (bytes: Buffer) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)],
    ["is JSON", () => Buffer.from("{}")],
    ["is empty", () => Buffer.alloc(0)],
  ])("%s", async (_, broken) => {
    edit(1, "Another body.");
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(existsSync(changes)).toBe(true);
    writeFileSync(path(), broken(readFileSync(path())));
    expect(await newsroom.compile()).toMatchObject({ compiled: names.length });
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });
});
