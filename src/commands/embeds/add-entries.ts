import { isMap, parseDocument } from "yaml";
import type { EmbedFacts } from "../../content/read/story-content.ts";

const introduction =
  " Written by `npm run content -- --fetch-embeds`, which never changes what is here: correct or translate anything.";

/**
 * Adds entries to the end of an `embeds.yaml`. What is there stays: its values, their order and the comments.
 * @param file its text; empty if there is none yet
 * @returns undefined if the file is not valid YAML, or is no mapping
 */
export function addEntries(file: string, entries: ReadonlyMap<string, EmbedFacts>): string | undefined {
  const document = parseDocument(file);
  const { contents } = document;
  if (document.errors.length > 0 || !(contents === null || isMap(contents))) return undefined;
  if (file.trim() === "") document.commentBefore = introduction;
  // "{}" is an empty mapping too.
  if (contents?.items.length === 0) contents.flow = false;
  for (const [url, facts] of entries) document.set(url, document.createNode(facts));
  const printed = document.toString({ lineWidth: 0 });
  return file.includes("\r\n") ? printed.replaceAll("\n", "\r\n") : printed;
}
