import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAbsence } from "../../content/folder/list-folder.ts";
import { CommandError } from "../run/run-command.ts";
import type { NewsroomContent } from "./newsroom-content.ts";

export interface PictureCopy {
  /** File name of the copy in the story's folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WrittenStory {
  /** `content/articles/2026-01-03-title`, as problems name it. */
  readonly path: string;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
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
  picture?: PictureCopy,
): Promise<WrittenStory> {
  const files = new Map<string, string | Uint8Array>(texts);
  if (picture) files.set(picture.name, picture.bytes);
  const articles = join(newsroom.folder, "articles");
  const path = join(articles, folder);
  await mkdir(articles, { recursive: true });
  if (await exists(path)) throw new CommandError(`${path} exists already; change it, or give another title or --slug`);
  const temporary = join(articles, `.${folder}.${process.pid}`);
  await mkdir(temporary);
  try {
    for (const [name, contents] of files) await writeFile(join(temporary, name), contents);
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
