import { readFile, writeFile } from "node:fs/promises";
import { replaceFile } from "./replace-file.ts";

/** What is the same is left alone: the development server reloads whenever a file is written. */
export async function writeChanged(path: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const before = await readFile(path).catch(() => undefined);
  if (before && Buffer.compare(before, bytes) === 0) return;
  await replaceFile(path, (temporary) => writeFile(temporary, bytes));
}
