import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeUnfinished, writeChanged } from "../../../src/build/files/write-file.ts";
import { compileInto, outputFolder } from "../compiled.ts";

const long = Buffer.alloc(2.5 * 1024 * 1024, "content");

test.each([
  ["the same", long, true],
  ["the same and empty", Buffer.alloc(0), true],
  ["other at its beginning", long.with(0, 1), false],
  ["other at its end", long.with(-1, 1), false],
  ["shorter", long.subarray(1), false],
  ["longer", Buffer.concat([long, Buffer.from("more")]), false],
])("a file whose content is %s is left alone or replaced", (_, before, isSame) => {
  const path = join(outputFolder(), "file");
  const content = isSame ? before : long;
  writeFileSync(path, before);
  const { ino } = statSync(path);
  writeChanged(path, content);
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(statSync(path).ino === ino).toBe(isSame);
});

test("a file that does not exist is written", () => {
  const path = join(outputFolder(), "file");
  writeChanged(path, "content");
  expect(readFileSync(path, "utf8")).toBe("content");
});

/** The id of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ["--version"]);

test("files that a killed process left unfinished are removed, and those of a running process stay", async () => {
  const folder = outputFolder();
  const others = [`catalogue.bin.${process.pid}.tmp`, "notes.tmp", "state.jsonl"];
  for (const name of [`catalogue.bin.${ended}-0.tmp`, ...others]) writeFileSync(join(folder, name), "half");
  await removeUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual(others);
});

test("compile removes the unfinished files of a compile that was killed, and leaves those of one that is running", async () => {
  const output = outputFolder();
  mkdirSync(join(output, "pictures"));
  const copies = ["assets/recordings", "uploads"].map((folder) => join(output, folder));
  const running = `a.mp4.${process.ppid}.tmp`;
  for (const folder of copies) {
    mkdirSync(folder, { recursive: true });
    for (const name of [`a.mp4.${ended}.tmp`, running]) writeFileSync(join(folder, name), "half");
  }
  writeFileSync(join(output, `catalogue.bin.${ended}-0.tmp`), "half");
  writeFileSync(join(output, "pictures", `a.jpg.${ended}-2.tmp`), "half");
  await compileInto(output, {});
  expect(readdirSync(join(output, "pictures"))).toEqual([]);
  for (const folder of copies) expect(readdirSync(folder)).toEqual([running]);
  expect(readdirSync(output).sort()).toEqual([
    "assets",
    "catalogue.bin",
    "entries",
    "pictures",
    "released.jsonl",
    "skeletons.js",
    "state.jsonl",
    "uploads",
  ]);
});
