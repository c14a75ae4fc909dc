import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isSameStamp, isUnchanged, type Stamp, type StoryStamp, stampStory } from "../../../src/compile/cache/stamp.ts";

test.each([
  ["size", [8, 2, 3, 4]],
  ["modification", [1, 8, 3, 4]],
  ["change", [1, 2, 8, 4]],
  ["inode", [1, 2, 3, 8]],
] as const)("a file of another %s is another file", (_, other: Stamp) => {
  const stamp: Stamp = [1, 2, 3, 4];
  expect([isSameStamp(stamp, [...stamp]), isSameStamp(stamp, other)]).toEqual([true, false]);
});

describe("a story's folder", () => {
  const date = new Date("2026-01-03T20:53:00Z");
  let folder: string;
  let text: string;
  let stamp: StoryStamp;
  /** When something in it last changed. */
  let last: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "polyfeed-stamp-"));
    text = join(folder, "en.md");
    writeFileSync(text, "Body.");
    utimesSync(text, date, date);
    last = Math.max(...[folder, text].flatMap((path) => [statSync(path).mtimeMs, statSync(path).ctimeMs]));
    const taken = stampStory(folder, ["en.md"]);
    if (!taken) throw new Error("There is nothing to stamp");
    stamp = { ...taken, taken: last + 1001 };
    // So that the file system's clock goes on.
    await setTimeout(20);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is known to be unchanged by a stamp of more than a second after the last change, and by no earlier one", () => {
    const answers = [1001, 1000, 1, -1].map((after) => isUnchanged(folder, { ...stamp, taken: last + after }));
    expect(answers).toEqual([true, false, false, false]);
  });

  test.each([
    ["a text that is longer", () => writeFileSync(text, "Body!!")],
    ["a text that is as long", () => writeFileSync(text, "Bodi.")],
    [
      "a text that is as long and as old",
      () => {
        writeFileSync(text, "Bodi.");
        utimesSync(text, date, date);
      },
    ],
    ["a text more", () => writeFileSync(join(folder, "uk.md"), "Body.")],
    ["a text less", () => rmSync(text)],
  ])("is not where there is %s", (_, change) => {
    change();
    expect(isUnchanged(folder, stamp)).toBe(false);
  });
});
