import { listFolder } from "../source/list-folder.ts";
import type { Position } from "../source/source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readYaml } from "./read-yaml.ts";

/** Where a story takes a name. */
export interface ClaimPlace {
  /** The story's folder: where it is on the disk, and as problems name it. */
  readonly disk: string;
  readonly path: string;
  readonly file: string;
  /** Of the field that names it; a slug may come from the folder's name instead. */
  readonly field: readonly (string | number)[];
}

/**
 * Line and column of a name. The file is read once more for it: few names are clashed with, and to remember where each of all the
 * others stands would cost more than to read them.
 */
export function positionOf({ disk, path, file, field }: ClaimPlace): Position {
  const top = { line: 1, column: 1 };
  const folder = { disk, path, entries: listFolder(disk) ?? [] };
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return top;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // What is found without a spelling is what it is missing from.
  return spelling === undefined ? top : yaml.source.position(offset);
}
