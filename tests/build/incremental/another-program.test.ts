import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { newsroomOnDisk, storyFiles } from "./newsroom-on-disk.ts";

let key: string | undefined;
vi.mock(import("../../../src/build/cache/digest-program.ts"), async (original) => {
  const { digestProgram } = await original();
  return { digestProgram: (source) => key ?? digestProgram(source) };
});
const { digestProgram } = await import("../../../src/build/cache/digest-program.ts");

test("the output of another version of the program is compiled again", async () => {
  using newsroom = newsroomOnDisk();
  newsroom.write(storyFiles("one"));
  for (const [program, compiled] of [
    ["one", 1],
    ["one", 0],
    ["other", 1],
  ] as const) {
    key = program;
    expect(await newsroom.compile()).toMatchObject({ compiled });
  }
  key = undefined;
});

const program = mkdtempSync(join(tmpdir(), "polyfeed-program-"));
afterAll(() => rmSync(program, { recursive: true, force: true }));
cpSync("src", join(program, "src"), { recursive: true });
for (const name of ["package.json", "package-lock.json"]) cpSync(name, join(program, name));

/** Lists every module that takes part in compiling, with its imports. */
function importedBy(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const code = readFileSync(path, "utf8");
  for (const [, type, name = ""] of code.matchAll(/^(?:import|export) (type )?(?:[^"]* from )?"(\.[^"]+)";$/gm)) {
    if (!type) importedBy(resolve(dirname(path), name), found);
  }
  for (const [, name = ""] of code.matchAll(/\bimport\("(\.[^"]+)"\)/g))
    importedBy(resolve(dirname(path), name), found);
  return found;
}
const modules = [...importedBy(join(program, "src/build/compile.ts"))].map((path) => relative(program, path));

test("a program with any change in one file is another program", () => {
  expect(modules.length).toBeGreaterThan(100);
  const unnoticed = [...modules, "src/build/threads/thread.js", "package.json", "package-lock.json"].filter((name) => {
    const before = digestProgram(join(program, "src"));
    appendFileSync(join(program, name), "\n");
    return digestProgram(join(program, "src")) === before;
  });
  expect(unnoticed).toEqual([]);
});

test("a program with the same files is the same, wherever it is", () => {
  const copy = mkdtempSync(join(tmpdir(), "polyfeed-program-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(program, copy, { recursive: true });
  expect(digestProgram(join(copy, "src"))).toBe(digestProgram(join(program, "src")));
});

test("a program with one more folder is another, whatever its name", () => {
  const before = digestProgram(join(program, "src"));
  const room = join(program, "src/new-room");
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  mkdirSync(room);
  writeFileSync(join(room, "new-file.ts"), "export {};\n");
  expect(digestProgram(join(program, "src"))).not.toBe(before);
});

test("a program with other pages and responses compiles stories in the same way", () => {
  const before = digestProgram(join(program, "src"));
  for (const room of ["commands", "http", "pages", "websub"]) {
    writeFileSync(join(program, "src", room, "new-file.ts"), "export {};\n");
  }
  expect(digestProgram(join(program, "src"))).toBe(before);
});
