import type { Position } from "../../problems/source-file.ts";
import type { Folder } from "../source/content-source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Line and column of a name that a story takes. The file is read once more for it: few names are clashed with, and to remember where
 * each of all the others stands would cost more than to read them.
 * @param field that names it; a slug may come from the folder's name instead
 */
export function positionOf(folder: Folder | undefined, file: string, field: readonly (string | number)[]): Position {
  const top = { line: 1, column: 1 };
  if (!folder) return top;
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return top;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // What is found without a spelling is what it is missing from.
  return spelling === undefined ? top : yaml.source.position(offset);
}
