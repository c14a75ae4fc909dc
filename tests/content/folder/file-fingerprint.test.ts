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
  /** Read when all of it had settled. Its hash is of no bytes, so that only an answer without reading them renews it. */
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
    // So that the file system's clock goes on.
    await setTimeout(20);
  });
  afterEach(() => rmSync(content, { recursive: true, force: true }));

  /** The folder's version, as if it had been read so many milliseconds after its last change. */
  function versionTaken(after: number, hash?: string): string {
    const story = folderSource(content).story(path);
    if (!story) throw new Error("There is no story");
    const version = parseVersion(story.version());
    return printVersion({ ...version, taken: version.newest + after, hash: hash ?? version.hash });
  }

  test("is known to be unchanged by a version of more than a second after the last change, and by no earlier one", () => {
    const versions = [1001, 1000, 1, -1].map((after) => versionTaken(after, "none"));
    expect(versions.map((version) => renewed(version) === version)).toEqual([true, false, false, false]);
  });

  test("is read where that does not tell, and has a new version of the same bytes", () => {
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
    ["a text more", () => writeFileSync(join(folder, "uk.md"), "Body.")],
    ["a text less", () => rmSync(text)],
    ["no folder", () => rmSync(folder, { recursive: true })],
  ])("is another where there is %s", (_, change) => {
    const version = versionTaken(1001);
    expect([renewed(unread), renewed(version)]).toEqual([unread, version]);
    change();
    expect([renewed(unread), renewed(version)]).toEqual([undefined, undefined]);
  });

  test("is read again where a file that nobody reads was added, and has the same bytes", () => {
    const version = versionTaken(1001);
    writeFileSync(join(folder, "notes.txt"), "Notes");
    expect(renewed(unread)).toBeUndefined();
    expect(parseVersion(renewed(version) ?? "").hash).toBe(parseVersion(version).hash);
  });
});
