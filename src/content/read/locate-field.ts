import type { Position } from "../../problems/source-file.ts";
import type { Folder } from "../source/content-source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter, readYaml } from "./read-yaml.ts";

/**
 * Returns the line and column of a field in a file of a story. The file is read again for this: the places of most fields are
 * never needed.
 * @returns undefined if the file does not have the field, or cannot be read
 */
export function locateField(
  folder: Folder | undefined,
  file: string,
  field: readonly (string | number)[],
): Position | undefined {
  if (!folder) return undefined;
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return undefined;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // Without a spelling, the place is that of the mapping that lacks the field.
  return spelling === undefined ? undefined : yaml.source.position(offset);
}
