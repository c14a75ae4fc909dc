import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CompileState, readState, writeState } from "../../../src/build/cache/state-file.ts";
import { type NewsroomOnDisk, newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

describe("the state file", () => {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-state-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "state.jsonl");
  const tag = { slug: "kyiv", kind: "place", name: { uk: "Київ\u2028", en: "Kyiv\n\ud800" } } as const;
  const state = {
    tags: [tag],
    authors: [],
    stories: [{ names: { folder: "a\nb" } }],
  } as unknown as CompileState;
  let written: Buffer;
  beforeEach(async () => {
    writeState(path, "key", state);
    written = readFileSync(path);
  });

  test("returns what was written, and every line of it is JSON", () => {
    expect(readState(path, "key")).toMatchObject(state);
    expect(
      written
        .toString()
        .split("\n")
        .map((line) => typeof JSON.parse(line)),
    ).toEqual(["string", "object", "object"]);
  });

  test("returns nothing for another key", () => {
    for (const key of ["", "other", "key\n", "ke"]) expect(readState(path, key)).toBeUndefined();
  });

  test("returns nothing if a single bit has changed", () => {
    const bit = fc.nat(8 * written.length - 1);
    fc.assert(
      fc.property(bit, (number) => {
        const at = number >> 3;
        writeFileSync(path, written.with(at, (written[at] ?? 0) ^ (1 << (number & 7))));
        expect(readState(path, "key")).toBeUndefined();
      }),
    );
  });

  test("returns nothing if it was truncated anywhere, or has more at its end", () => {
    for (let length = 0; length < written.length; length++) {
      writeFileSync(path, written.subarray(0, length));
      expect(readState(path, "key")).toBeUndefined();
    }
    for (const more of ["\n", " ", "{}"]) {
      writeFileSync(path, Buffer.concat([written, Buffer.from(more)]));
      expect(readState(path, "key")).toBeUndefined();
    }
  });

  test.each(["", "\n", "{}", '"digest"', '"digest"\n{}', "null\nnull", "PFSTATE\u0001"])(
    "returns nothing if it contains something else: %j",
    (text) => {
      writeFileSync(path, text);
      expect(readState(path, "key")).toBeUndefined();
    },
  );

  test("returns nothing if it is missing, or if there is a folder in its place", () => {
    rmSync(path);
    expect(readState(path, "key")).toBeUndefined();
    mkdirSync(path);
    expect(readState(path, "key")).toBeUndefined();
    rmSync(path, { recursive: true });
  });
});

describe("compile", () => {
  let newsroom: NewsroomOnDisk;
  const names = Array.from({ length: 8 }, (_, index) => `story-${index}`);

  beforeEach(async () => {
    // The clock is ahead of the files, so that their fingerprints are trusted.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    newsroom = newsroomOnDisk();
    for (const name of names) newsroom.write(storyFiles(name));
    await newsroom.compile();
  });
  afterEach(() => {
    vi.useRealTimers();
    newsroom[Symbol.dispose]();
  });

  test("keeps nothing of a story that was removed, and compiles it again when it is restored", async () => {
    const folders = () => newsroom.remembered().map(({ names }) => names.folder);
    newsroom.write({ "articles/story-7": null });
    await newsroom.compile();
    expect(folders()).toEqual(names.slice(0, -1));
    newsroom.write(storyFiles("story-7"));
    expect(await newsroom.compile()).toMatchObject({ compiled: 1 });
    expect(folders()).toEqual(names);
  });

  // Each of these would be published, or would hide a change of a text.
  test.each([
    ["digit of the moment its version was taken", /"version":"(\d)/],
    ["letter of the digest of its files", /"version":"(?:[^/]+\/){3}(.)/],
    ["digit of where its record begins", /"at":(\d)/],
    ["digit of its record's length", /"length":\d*(\d)/],
    ["digit of when it was published", /"published":\d{5}(\d)/],
    ["letter of its slug", /"slug":"story-(.)/],
    ["letter of its entry's digest", /"digests":"(.)/],
    ["letter of its tag", /"tags":\["(.)/],
  ])("compiles everything again if a %s in the file has changed", async (_, place) => {
    const text = readFileSync(newsroom.state, "utf8");
    const changed = text.replace(place, (found, character: string) => {
      return found.slice(0, -1) + (character === "7" ? "8" : "7");
    });
    expect(changed).not.toBe(text);
    writeFileSync(newsroom.state, changed);
    expect(await newsroom.compile()).toMatchObject({ compiled: names.length });
    expect(await newsroom.compile()).toMatchObject({ compiled: 0 });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("reuses nothing from another newsroom, even if its stories are the same", async () => {
    using other = newsroomOnDisk();
    for (const name of names) other.write(storyFiles(name));
    await other.compile();
    writeFileSync(newsroom.state, readFileSync(other.state));
    expect(await newsroom.compile()).toMatchObject({ compiled: names.length });
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });

  test("continues from the state of an earlier run that was restored", async () => {
    const before = readFileSync(newsroom.state);
    newsroom.write(storyFiles("story-1", { body: "Another body." }));
    await newsroom.compile();
    writeFileSync(newsroom.state, before);
    newsroom.write(storyFiles("story-2", { body: "Another body." }));
    await newsroom.compile();
    expect(newsroom.made()).toEqual(await newsroom.madeAnew());
  });
});
