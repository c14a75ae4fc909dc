import { readFileSync, statSync } from "node:fs";
import { replaceFile } from "./replace-file.ts";

/** What is the same is left alone: the development server reloads whenever a file is written. */
export function writeChanged(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (!isWritten(path, bytes)) replaceFile(path, bytes);
}

function isWritten(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
