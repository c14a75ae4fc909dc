import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isAbsence } from "../../content/folder/list-folder.ts";
import type { FileCopy } from "../story/write-story.ts";
import { isLocal } from "./page-media.ts";
import type { NewsPage } from "./read-news-page.ts";

/** Finds the files that a page names and that are in the folder of its text. */
export async function findFilesBeside(text: string, { paragraphs }: NewsPage): Promise<readonly FileCopy[]> {
  const found = new Map<string, FileCopy>();
  for (const block of paragraphs) {
    if (typeof block === "string" || block.kind !== "file" || !isLocal(block)) continue;
    const from = join(dirname(text), block.src);
    if (await isFile(from)) found.set(block.src, { name: block.src, from });
  }
  return [...found.values()];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}
