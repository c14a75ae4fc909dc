import { join } from "node:path";
import { nearest } from "../../domain/nearest.ts";
import { quote } from "../schema/quote.ts";
import type { Remedy } from "../schema/remedy.ts";
import { listFolder } from "../source/list-folder.ts";

/**
 * Why a link to a story's folder leads nowhere, with the folder that was probably meant: by its name, or by its name without the day.
 * @param content the content folder's absolute path
 */
export function missingStory(content: string, folder: string): Remedy {
  const entries = listFolder(join(content, "articles")) ?? [];
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.includes(folder)) {
    return {
      what: `the story ${quote(folder)} is a draft, or has no text that can be read`,
      instead: "publish it first, or remove the link",
    };
  }
  const byName = new Map(folders.map((name) => [name.replace(/^\d{4}-\d\d-\d\d-/, ""), name]));
  const undated = nearest(folder, byName.keys());
  const near = byName.get(folder) ?? nearest(folder, folders) ?? (undated && byName.get(undated));
  return {
    what: `there is no story ${quote(folder)}`,
    instead: near ? `did you mean "../${near}/"?` : 'write "../folder/", with the name of a folder in articles',
  };
}
