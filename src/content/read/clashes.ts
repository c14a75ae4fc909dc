import { fieldPath, type Problem } from "../../problems/problem.ts";
import { type ContentSource, storyPath } from "../source/content-source.ts";
import { locateField } from "./locate-field.ts";

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
    return {
      path: `${content.name}/${path}/${file}`,
      ...(locateField(content.folder(path), file, field) ?? startOfFile),
    };
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

/** A slug may come from the folder's name. */
const startOfFile = { line: 1, column: 1 };
