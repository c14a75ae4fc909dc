import { isMapping } from "../schema/mapping.ts";
import type { Folder } from "../source/content-source.ts";
import { readSource } from "../source/read-source.ts";
import type { Yaml } from "../yaml/locate.ts";

/**
 * Returns whether a file says that it is a draft; undefined if it does not say. A file that cannot be parsed may still have
 * the line that says so: an editor may be in the middle of writing another line.
 * @param read the file's YAML, or its front matter
 */
export function readDraft(
  folder: Folder,
  name: string,
  read: Pick<Yaml, "value"> | { readonly problems: unknown },
): boolean | undefined {
  if (!("problems" in read)) {
    const draft = isMapping(read.value) ? read.value.draft : undefined;
    return typeof draft === "boolean" ? draft : undefined;
  }
  const source = readSource(folder, name);
  if (!("text" in source)) return undefined;
  // The Markdown below the front matter may have such a line too.
  const [, frontMatter = source.text] = source.text.split(/^---[ \t]*\r?$/m);
  const [, said] = /^draft:[ \t]+(true|false)[ \t]*(?:#.*)?\r?$/m.exec(frontMatter) ?? [];
  return said === undefined ? undefined : said === "true";
}
