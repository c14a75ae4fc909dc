import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAbsence } from "../../content/folder/list-folder.ts";
import { Refusal } from "./refusal.ts";

/** Names and contents of a story's files. */
export type StoryFiles = ReadonlyMap<string, string | Uint8Array>;

export interface WrittenStory {
  /** `content/articles/2026-01-03-title`, as problems name it. */
  readonly path: string;
  readonly files: StoryFiles;
}

/**
 * Makes a story's folder in one step: it is filled beside its place, under a name that compile passes over, and then renamed.
 * @param folder the absolute path it is to have
 * @throws Refusal where something stands there
 */
export async function writeStory(folder: string, files: StoryFiles): Promise<void> {
  const articles = dirname(folder);
  await mkdir(articles, { recursive: true });
  if (await exists(folder)) throw new Refusal(`${folder} exists already; change it, or give another title or --slug`);
  const temporary = join(articles, `.${basename(folder)}.${process.pid}`);
  await mkdir(temporary);
  try {
    for (const [name, contents] of files) await writeFile(join(temporary, name), contents);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}
