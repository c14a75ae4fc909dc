import { fieldPath, type Problem } from "../../problems/problem.ts";
import type { Position } from "../../problems/source-file.ts";
import { type ContentSource, type Folder, storyPath } from "../source/content-source.ts";
import { locate } from "../yaml/locate.ts";
import { readFrontMatter, readYaml } from "./read-yaml.ts";

/** A place in a story that claims a unique name. */
export interface NameUse {
  readonly story: { readonly folder: string };
  /** Whether only drafts use the name. */
  readonly draft: boolean;
  readonly file: string;
  readonly name: string;
  readonly field: readonly [name: string] | readonly [name: string, index: number];
}

/** Collects the problems of names that several stories claim. Those of a draft are notices. */
export interface Clashes {
  report(use: NameUse, what: string, instead: string): void;
  /** Returns `path:line:column` of a use. */
  placeName(use: NameUse): string;
  problems(): readonly Problem[];
}

export function createClashes(content: ContentSource): Clashes {
  const problems = new Map<string, Problem>();
  const placeOf = ({ story, file, field }: NameUse) => {
    const path = storyPath(story.folder);
    return { path: `${content.name}/${path}/${file}`, ...positionOf(content.folder(path), file, field) };
  };
  return {
    report(use, what, instead) {
      const [name, index] = use.field;
      const field = index === undefined ? name : fieldPath(name, index);
      // One name may clash in several languages or formats, but is reported once.
      const key = `${use.story.folder}/${use.file} ${field}`;
      if (problems.has(key)) return;
      problems.set(key, { ...placeOf(use), field, what, instead, ...(use.draft && { notice: true }) });
    },
    placeName(use) {
      const { path, line, column } = placeOf(use);
      return `${path}:${line}:${column}`;
    },
    problems: () => [...problems.values()],
  };
}

/**
 * Returns the line and column of a name that a story claims. The file is read again for this: the places of most names
 * are never needed.
 * @param field that contains the name; a slug may come from the folder's name instead
 */
function positionOf(folder: Folder | undefined, file: string, field: readonly (string | number)[]): Position {
  const top = { line: 1, column: 1 };
  if (!folder) return top;
  const read = file.endsWith(".md") ? readFrontMatter(folder, file) : readYaml(folder, file);
  if ("problems" in read) return top;
  const yaml = "yaml" in read ? read.yaml : read;
  const { offset, spelling } = locate(yaml, field, "value");
  // If there is no spelling, the place is that of the mapping without the field.
  return spelling === undefined ? top : yaml.source.position(offset);
}
