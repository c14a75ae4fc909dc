import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchFolder } from "../../../src/content/folder/watch-folder.ts";
import { contentFolder, story } from "../content-folder.ts";

/** Watches a content folder; `seen` resolves once a change made by the function has been reported. */
function watched() {
  const content = contentFolder();
  const onChange = vi.fn();
  const watch = watchFolder(content, onChange);
  onTestFinished(() => watch.close());
  const seen = async (change: () => void) => {
    onChange.mockClear();
    change();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 5000 });
  };
  return { content, seen };
}

test("a file that is written is reported, each time", async () => {
  const { content, seen } = watched();
  for (const text of ["one", "two", "three"]) await seen(() => writeFileSync(join(content, story, "en.md"), text));
});

test("a file that is saved by renaming another over it is reported, each time", async () => {
  const { content, seen } = watched();
  const save = (text: string) => {
    writeFileSync(join(content, story, ".en.md.tmp"), text);
    renameSync(join(content, story, ".en.md.tmp"), join(content, story, "en.md"));
  };
  for (const text of ["one", "two", "three"]) await seen(() => save(text));
  await seen(() => writeFileSync(join(content, story, "en.md"), "four"));
});

test("a new folder is reported, and later changes in it", async () => {
  const { content, seen } = watched();
  const folder = join(content, "articles/new");
  await seen(() => mkdirSync(folder));
  await seen(() => writeFileSync(join(folder, "en.md"), "text"));
  const moved = join(content, "articles/moved");
  await seen(() => renameSync(folder, moved));
  await seen(() => writeFileSync(join(moved, "en.md"), "other text"));
});

test("a folder that is removed is reported, and again when it is restored", async () => {
  const { content, seen } = watched();
  for (const folder of [join(content, story), join(content, "articles"), content]) {
    await seen(() => rmSync(folder, { recursive: true }));
    await seen(() => mkdirSync(join(content, story), { recursive: true }));
    await seen(() => writeFileSync(join(content, story, "en.md"), "back"));
  }
});
