import { decodeSegment } from "../../urls/page-path.ts";
import { normalizeName } from "../source/locate-file.ts";
import type { FileFacts } from "./story-content.ts";

/**
 * Returns what `files` in `article.yaml` says of a file; undefined if it says nothing.
 * @param src as the text has it: percent-encoded or not, with or without `./`
 */
export function factsOfFile(files: Readonly<Record<string, FileFacts>>, src: string): FileFacts | undefined {
  return Object.entries(files).find(([name]) => nameOf(name) === nameOf(src))?.[1];
}

function nameOf(src: string): string {
  return normalizeName(decodeSegment(src)).replace(/^(?:\.\/)+/, "");
}
