import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeChanged } from "../../../src/build/files/write-file.ts";
import { outputFolder } from "../compiled.ts";

const long = Buffer.alloc(2.5 * 1024 * 1024, "content");

test.each([
  ["the same", long, true],
  ["the same and empty", Buffer.alloc(0), true],
  ["other at its beginning", long.with(0, 1), false],
  ["other at its end", long.with(-1, 1), false],
  ["shorter", long.subarray(1), false],
  ["longer", Buffer.concat([long, Buffer.from("more")]), false],
])("a file whose content is %s is left alone or replaced", async (_, before, isSame) => {
  const path = join(outputFolder(), "file");
  const content = isSame ? before : long;
  writeFileSync(path, before);
  const { ino } = statSync(path);
  await writeChanged(path, content);
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(statSync(path).ino === ino).toBe(isSame);
});

test("a file that is not there is written", async () => {
  const path = join(outputFolder(), "file");
  await writeChanged(path, "content");
  expect(readFileSync(path, "utf8")).toBe("content");
});
