import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { outputFolder } from "../build/compiled.ts";
import { article, contentFolder, story, text } from "../content/content-folder.ts";

const patience = { timeout: 20_000 };

/** Runs `npm run compile -- --watch`; returns what it prints and what it has written. */
async function watching() {
  const content = contentFolder();
  const output = outputFolder();
  const child = fork("src/commands/compile/main.js", ["--watch", "--content", content, "--output", output], {
    silent: true,
  });
  onTestFinished(() => {
    child.kill();
  });
  let printed = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  /** Resolves at the next run that ends like this; a busy machine may see a change in two pieces, and run twice. */
  const run = async (compiled: boolean) => {
    for (;;) {
      const [message] = await once(child, "message");
      if ((message as { compiled: boolean }).compiled === compiled) return;
    }
  };
  await run(true);
  return {
    content,
    run,
    printed: () => printed,
    catalogue: () => readFileSync(join(output, "catalogue.bin")),
  };
}

test("saved changes are compiled, and a problem leaves the last good catalogue", { timeout: 60_000 }, async () => {
  const { content, run, printed, catalogue } = await watching();
  const before = catalogue();
  const write = (name: string, contents: string) => writeFileSync(join(content, name), contents);

  // A file half written.
  write(`${story}/en.md`, text.slice(0, 20));
  await run(false);
  await expect.poll(printed, patience).toContain(`${story}/en.md:1:1: the front matter has no end`);
  expect(catalogue()).toEqual(before);

  // Then the whole file, together with another.
  mkdirSync(join(content, "articles/2026-01-04-second"));
  write("articles/2026-01-04-second/article.yaml", article.replace("first", "second"));
  write("articles/2026-01-04-second/en.md", text.replaceAll("First", "Second"));
  write(`${story}/en.md`, text.replaceAll("First", "Third"));
  await expect.poll(() => catalogue().includes("Second") && catalogue().includes("Third"), patience).toBe(true);

  // A folder is renamed, as while it is copied, and renamed back.
  renameSync(join(content, "articles"), join(content, "articles2"));
  await run(false);
  await expect.poll(printed, patience).toContain('content/articles:1:1: is missing; rename "articles2" to "articles"');
  expect(catalogue().includes("Second")).toBe(true);
  renameSync(join(content, "articles2"), join(content, "articles"));

  // A folder is removed, which leaves a newsroom without stories, and restored.
  renameSync(join(content, "articles"), join(content, "..", "elsewhere"));
  await expect.poll(printed, patience).toContain("content/articles:1:1: notice: there is no story");
  await expect.poll(() => catalogue().includes("Third"), patience).toBe(false);
  renameSync(join(content, "..", "elsewhere"), join(content, "articles"));
  rmSync(join(content, "articles/2026-01-04-second"), { recursive: true });
  await expect.poll(() => catalogue().includes("Third") && !catalogue().includes("Second"), patience).toBe(true);
});
