import { copyFile, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAbsence } from "../../content/folder/list-folder.ts";
import { CommandError } from "../run/run-command.ts";
import type { NewsroomContent } from "./newsroom-content.ts";

/** A file to be copied into a story's folder. */
export interface FileCopy {
  /** Its name there. */
  readonly name: string;
  /** Path of the original. */
  readonly from: string;
}

export interface WrittenStory {
  /** `content/articles/2026-01-03-title`, as problems name it. */
  readonly path: string;
  /** Contents by file name; the original's path if it is a copy. */
  readonly files: ReadonlyMap<string, string | FileCopy>;
}

/**
 * Creates a story's folder in one step: it is filled next to its final place, under a name that compile ignores, and then
 * renamed.
 * @param folder its final name
 * @throws CommandError if that name is taken
 */
export async function writeStory(
  newsroom: Pick<NewsroomContent, "folder" | "name">,
  folder: string,
  texts: ReadonlyMap<string, string>,
  copies: readonly FileCopy[] = [],
): Promise<WrittenStory> {
  const files = new Map<string, string | FileCopy>([...texts, ...copies.map((copy) => [copy.name, copy] as const)]);
  const articles = join(newsroom.folder, "articles");
  const path = join(articles, folder);
  await mkdir(articles, { recursive: true });
  if (await exists(path)) throw new CommandError(`${path} exists already; change it, or give another title or --slug`);
  const temporary = join(articles, `.${folder}.${process.pid}`);
  await mkdir(temporary);
  try {
    for (const [name, contents] of files) {
      const path = join(temporary, name);
      await (typeof contents === "string" ? writeFile(path, contents) : copyFile(contents.from, path));
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  return { path: `${newsroom.name}/articles/${folder}`, files };
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
