import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { formatProblem } from "../../../src/problems/problem.ts";
import { article, change, contentFolder, story, text } from "../../content/content-folder.ts";
import { outputFolder } from "../compiled.ts";

interface Matcher {
  readonly severity: string;
  readonly pattern: { readonly regexp: string };
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

interface Task {
  readonly command: string;
  readonly problemMatcher: readonly Matcher[];
}

const [task] = (JSON.parse(readFileSync(".vscode/tasks.json", "utf8")) as { tasks: readonly [Task] }).tasks;
const patience = { timeout: 20_000 };

/**
 * Returns what VS Code shows of the last run that its patterns find in these lines; undefined if the run has not ended.
 */
function markersOf(lines: readonly string[]): readonly string[] | undefined {
  const shown = task.problemMatcher.map(({ severity, pattern, background }) => {
    const begin = lines.findLastIndex((line) => new RegExp(background.beginsPattern).test(line));
    const run = lines.slice(begin + 1);
    if (!run.some((line) => new RegExp(background.endsPattern).test(line))) return undefined;
    return run.flatMap((line) => {
      const [, file, row, column, message] = new RegExp(pattern.regexp).exec(line) ?? [];
      return file === undefined ? [] : [`${severity} ${file}:${row}:${column} ${message}`];
    });
  });
  return shown.includes(undefined) ? undefined : shown.flatMap((markers) => markers ?? []);
}

/** Runs the task's command on another content folder and returns the lines it prints. */
function runTask(content: string, output: string): readonly string[] {
  const [, options = ""] = task.command.split(" compile -- ");
  const others = ["--content", content, "--output", output, "--schemas", join(output, "schemas")];
  const child = spawn(process.execPath, ["src/commands/compile/main.js", ...options.split(" "), ...others]);
  onTestFinished(() => {
    child.kill();
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  }
  return lines;
}

test("the editor sees where a run begins and ends, and every problem and notice of it", {
  timeout: 180_000,
}, async () => {
  const folder = contentFolder({
    [`${story}/article.yaml`]: `${article}"notice: of": 1\n`,
    [`${story}/en.md`]: change(text, 'lead: "The first story."', "lead:"),
  });
  const output = outputFolder();
  const lines = runTask(folder, output);
  const save = (name: string, contents: string) => writeFileSync(join(folder, name), contents);
  const shown = () => expect.poll(() => markersOf(lines), patience);

  // The front matter has a problem, and a quoted name contains a colon.
  await shown().toEqual([
    expect.stringMatching(`^error content/${story}/article.yaml:5:1 "notice: of": is not a known field`),
    `error content/${story}/en.md:3:6 lead: is empty; write text`,
  ]);

  // Then only the Markdown has one, in a folder whose name contains a space.
  const spaced = "articles/2026-01-03-first story";
  const named = change(text, "lead:", "slug: first\nlead:");
  renameSync(join(folder, story), join(folder, spaced));
  save(`${spaced}/article.yaml`, article);
  save(`${spaced}/en.md`, `${named}[x](nowhere)\n`);
  await shown().toEqual([expect.stringMatching(`^error content/${spaced}/en.md:7:\\d+ body: .*nowhere`)]);

  // Then there is a notice: a gap in a draft.
  save(`${spaced}/en.md`, change(named, ' "The first story."', ""));
  save(`${spaced}/article.yaml`, `${article}draft: true\n`);
  await shown().toEqual([`warning content/${spaced}/en.md:4:6 lead: notice: is empty; write text`]);

  // Then nothing is wrong.
  save(`${spaced}/en.md`, named);
  await shown().toEqual([]);

  // Then a draft has a gap again, beside a story without its file: that problem has no field.
  save(`${spaced}/en.md`, change(named, ' "The first story."', ""));
  const empty = "articles/2026-01-04-empty";
  mkdirSync(join(folder, empty));
  await shown().toEqual([
    expect.stringMatching(`^error content/${empty}:1:1 the story has no text`),
    `error content/${empty}/article.yaml:1:1 is missing; add the file`,
    `warning content/${spaced}/en.md:4:6 lead: notice: is empty; write text`,
  ]);

  // Then a run fails: there is a file in place of a folder it writes. A file without permissions would not do: root can
  // read it.
  rmSync(join(output, "schemas"), { recursive: true });
  writeFileSync(join(output, "schemas"), "");
  rmSync(join(folder, empty), { recursive: true });
  await expect.poll(() => lines.at(-1), patience).toMatch(/^The content could not be read: /);
  await shown().toEqual([]);
});

test("each problem has one marker, whatever its path, field and message contain", () => {
  const words = { line: 7, column: 1, what: 'has "notice: x" in it: so', instead: "write it right" };
  for (const path of ["content/tags.yaml", "content/articles/at 12:30:45/en.md"]) {
    for (const field of ["", "image.alt", "tags[2]", '"RSS: Feeds"', '"a \\": notice: b".c']) {
      const said = `${field ? `${field}: ` : ""}`;
      const lines = ["12:00:00 content has changed"];
      const markers = (notice: boolean) =>
        markersOf([
          ...lines,
          formatProblem({ path, field, ...words, ...(notice && { notice }) }),
          "1 problem; no catalogue was written.",
        ]);
      expect(markers(false)).toEqual([`error ${path}:7:1 ${said}has "notice: x" in it: so; write it right`]);
      expect(markers(true)).toEqual([`warning ${path}:7:1 ${said}notice: has "notice: x" in it: so; write it right`]);
    }
  }
});
