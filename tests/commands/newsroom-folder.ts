import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { checkContent } from "../../src/build/check-content.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../src/content/read/read-vocabulary.ts";
import { byPlace, formatProblem } from "../../src/problems/problem.ts";
import { contentFolder } from "../content/content-folder.ts";

/** A newsroom with the vocabulary of the fixtures' pages and one story. */
export function newsroomFolder(): string {
  const names = ["site.yaml", "tags.yaml", "authors.yaml"];
  const file = (name: string) => readFileSync(join("tests/commands/fixtures/newsroom", name));
  return contentFolder(Object.fromEntries(names.map((name) => [name, file(name)])));
}

/** A file with these contents, removed when the test ends. */
export function fileWith(contents: string | Uint8Array, name = "page.txt"): string {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
}

/** The names of the stories' folders, and of anything left next to them. */
export function storiesIn(content: string): readonly string[] {
  return readdirSync(join(content, "articles")).sort();
}

/** What compile reports for the folder, notices included. */
export async function problemsIn(content: string): Promise<readonly string[]> {
  const { problems, notices } = await checkContent(await readVocabulary(folderSource(content)));
  return [...problems, ...notices].sort(byPlace).map(formatProblem);
}

/** Replaces each of the texts in a file. @throws Error if one is missing, so that no test passes by accident */
export function fillIn(file: string, texts: Readonly<Record<string, string>>): void {
  let contents = readFileSync(file, "utf8");
  for (const [from, to] of Object.entries(texts)) {
    if (!contents.includes(from)) throw new Error(`There is no ${JSON.stringify(from)} in\n${contents}`);
    contents = contents.replace(from, () => to);
  }
  writeFileSync(file, contents);
}
