import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeUnfinished } from "../../../src/build/files/write-file.ts";
import { compileInto, outputFolder } from "../compiled.ts";

/** Of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ["--version"]);

test("what a killed process had begun to write is removed, and what a running one writes stays", async () => {
  const folder = outputFolder();
  const others = [`catalogue.bin.${process.pid}.tmp`, "notes.tmp", "state.jsonl"];
  for (const name of [`catalogue.bin.${ended}.tmp`, ...others]) writeFileSync(join(folder, name), "half");
  await removeUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual(others);
});

test("compile removes what a compile that was killed has left", async () => {
  const output = outputFolder();
  writeFileSync(join(output, `catalogue.bin.${ended}.tmp`), "half");
  await compileInto(output, {});
  expect(readdirSync(output).sort()).toEqual(["assets", "catalogue.bin", "entries", "skeletons.js", "state.jsonl"]);
});
