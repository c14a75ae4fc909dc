import { listFolder } from "../source/list-folder.ts";
import { readSource } from "../source/read-source.ts";
import type { Position } from "../source/source.ts";
import { locate } from "../yaml/locate.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { splitFrontMatter } from "../yaml/split-front-matter.ts";

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
  const source = readSource({ disk, path, entries: listFolder(disk) ?? [] }, file);
  if (!("text" in source)) return top;
  const matter = file.endsWith(".md") ? splitFrontMatter(source) : undefined;
  if (matter && "what" in matter) return top;
  const yaml = parseYaml(source, matter?.start, matter?.end);
  if ("problems" in yaml) return top;
  const { offset, spelling } = locate(yaml, field, "value");
  // What is found without a spelling is what it is missing from.
  return spelling === undefined ? top : source.position(offset);
}
