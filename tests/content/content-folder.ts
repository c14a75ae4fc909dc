import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { type ReadOptions, readContent } from "../support/read-content.ts";

/** The content of a file; null if the file does not exist. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A picture of one pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const site = `origin: https://news.example
authority: news.example,2026
timeZone: Europe/Kyiv
defaultLanguage: uk
languages:
  uk: { name: "Українська", title: "Новини", description: "Про все", aliases: [ua] }
  en: { name: "English", title: "News", description: "About everything" }
publisher:
  name: { uk: "Редакція", en: "The newsroom" }
  url: https://news.example/
`;

export const tags = `ukraine:
  kind: section
  name: { uk: "Україна", en: "Ukraine" }
kyiv:
  kind: place
  name: { uk: "Київ", en: "Kyiv" }
rss:
  kind: topic
  name: RSS
`;

export const authors = `newsroom:
  name: { uk: "Редакція", en: "The newsroom" }
`;

export const article = `id: first
published: 2026-01-03T20:53:00+02:00
section: ukraine
authors: [newsroom]
`;

export const text = `---
title: "First"
lead: "The first story."
---
Body.
`;

/** The smallest valid newsroom: two languages, one story with one text. */
export const valid: Files = {
  "site.yaml": site,
  "tags.yaml": tags,
  "authors.yaml": authors,
  "articles/2026-01-03-first/article.yaml": article,
  "articles/2026-01-03-first/en.md": text,
};

/** The folder of the valid newsroom's story. */
export const story = "articles/2026-01-03-first";

/** The valid newsroom before its first story, as Git stores it: without a folder of stories. */
export const withoutStory: Files = { [`${story}/article.yaml`]: null, [`${story}/en.md`]: null };

/** Creates a content folder that differs from the valid one in these files, and removes it when the test ends. */
export function contentFolder(files: Files = {}): string {
  const parent = mkdtempSync(join(tmpdir(), "polyfeed-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, "content");
  writeFiles(folder, { ...valid, ...files });
  return folder;
}

/** Changes these files of a folder and keeps the others. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name);
    if (contents === null) {
      rmSync(path, { recursive: true, force: true });
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    }
  }
}

/** Returns the content of a valid folder. */
export async function contentOf(files: Files = {}, options: ReadOptions = {}) {
  const result = await readContent(contentFolder(files), options);
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.content;
}

/** Returns the problems of a folder as they are printed; empty if there are none. */
export async function problemsOf(files: Files, options: ReadOptions = {}): Promise<readonly string[]> {
  const result = await readContent(contentFolder(files), options);
  return lines("problems" in result ? result.problems : []);
}

export function lines(problems: readonly Problem[]): readonly string[] {
  return problems.map(formatProblem);
}

/**
 * Returns a valid file with one line changed.
 * @throws Error if there is no such line, so that no test passes by mistake
 */
export function change(file: string, from: string, to: string): string {
  if (!file.includes(from)) throw new Error(`There is no ${JSON.stringify(from)} to change`);
  return file.replace(from, () => to);
}
