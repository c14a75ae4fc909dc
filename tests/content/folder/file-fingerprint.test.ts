import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprintOf, parseVersion, printVersion } from "../../../src/content/folder/file-fingerprint.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";

test.each(["size", "mtimeMs", "ctimeMs", "ino"] as const)("a file of another %s is another file", (field) => {
  const stats = statSync("package.json");
  const same = Object.assign(statSync("package.json"), { atimeMs: 1 });
  const other = Object.assign(statSync("package.json"), { [field]: stats[field] + 1 });
  expect(fingerprintOf([same])).toEqual(fingerprintOf([stats]));
  expect(fingerprintOf([other]).digest).not.toBe(fingerprintOf([stats]).digest);
});

describe("a story's folder", () => {
  const date = new Date("2026-01-03T20:53:00Z");
  const path = "articles/story";
  let content: string;
  let folder: string;
  let text: string;
  /** Read when all files had settled. Its hash belongs to no bytes, so it can only be renewed without reading them. */
  let unread: string;

  function renewed(version: string): string | undefined {
    return folderSource(content).renewVersion(path, version);
  }

  beforeEach(async () => {
    content = mkdtempSync(join(tmpdir(), "polyfeed-version-"));
    folder = join(content, path);
    text = join(folder, "en.md");
    mkdirSync(folder, { recursive: true });
    writeFileSync(text, "Body.");
    utimesSync(text, date, date);
    unread = versionTaken(1001, "none");
    // So that the file system's clock advances.
    await setTimeout(20);
  });
  afterEach(() => rmSync(content, { recursive: true, force: true }));

  /** Returns the folder's version, as if it had been read this many milliseconds after its last change. */
  function versionTaken(after: number, hash?: string): string {
    const story = folderSource(content).story(path);
    if (!story) throw new Error("There is no story");
    const version = parseVersion(story.version());
    return printVersion({ ...version, taken: version.newest + after, hash: hash ?? version.hash });
  }

  test("is known to be unchanged only from a version taken more than a second after the last change", () => {
    const versions = [1001, 1000, 1, -1].map((after) => versionTaken(after, "none"));
    expect(versions.map((version) => renewed(version) === version)).toEqual([true, false, false, false]);
  });

  test("is read if the fingerprint is not enough, and has a new version for the same bytes", () => {
    const early = versionTaken(1);
    const version = renewed(early);
    expect(version).not.toBe(early);
    expect(parseVersion(version ?? "").hash).toBe(parseVersion(early).hash);
    writeFileSync(join(folder, "en.md"), "Bodi.");
    expect(renewed(early)).toBeUndefined();
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
    ["one more text", () => writeFileSync(join(folder, "uk.md"), "Body.")],
    ["one text fewer", () => rmSync(text)],
    ["no folder", () => rmSync(folder, { recursive: true })],
  ])("has another version if there is %s", (_, change) => {
    const version = versionTaken(1001);
    expect([renewed(unread), renewed(version)]).toEqual([unread, version]);
    change();
    expect([renewed(unread), renewed(version)]).toEqual([undefined, undefined]);
  });

  test("is read again if an unused file was added, and has the same bytes", () => {
    const version = versionTaken(1001);
    writeFileSync(join(folder, "notes.txt"), "Notes");
    expect(renewed(unread)).toBeUndefined();
    expect(parseVersion(renewed(version) ?? "").hash).toBe(parseVersion(version).hash);
  });
});
