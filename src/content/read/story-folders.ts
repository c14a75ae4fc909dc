import { findNearest } from "../../domain/find-name.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { FolderEntry } from "../source/content-source.ts";
import { articles as name } from "../source/story-path.ts";
import type { ParsedVocabulary } from "./read-vocabulary.ts";

/**
 * The names of the stories' folders, sorted. Loose texts beside them would be passed over in silence, so they are problems.
 *
 * Without the folder of stories the newsroom has none yet: Git keeps no empty folders.
 */
export function storyFolders({ content, root }: Pick<ParsedVocabulary, "content" | "root">): {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
} {
  if (!root) return { names: [], problems: [] };
  const path = `${root.path}/${name}`;
  const entries = content.folder(name)?.entries;
  const names = (entries ?? []).filter(({ kind }) => kind === "folder").map((entry) => entry.name);
  const problems = entries ? entries.flatMap((entry) => strayProblem(path, entry)) : whyMissing(path, root.entries);
  return { names, problems: names.length > 0 || problems.length > 0 ? problems : [withoutStory(path)] };
}

function strayProblem(path: string, entry: FolderEntry): readonly Problem[] {
  const its = `${path}/${entry.name}`;
  if (entry.kind === "link") return [problemOf(its, "is a symbolic link", "put the folder itself here")];
  if (entry.kind === "folder" || !/\.(md|ya?ml)$/i.test(entry.name)) return [];
  const what = `${quote(entry.name)} is in no story's folder`;
  return [problemOf(its, what, "make a folder for the story and put it there")];
}

/** @param entries of the content folder */
function whyMissing(path: string, entries: readonly FolderEntry[]): readonly Problem[] {
  const entry = entries.find((each) => each.name === name);
  if (entry?.kind === "link") return [problemOf(path, "is a symbolic link to no folder", "put the folder itself here")];
  if (entry) return [problemOf(path, "is not a folder", "put a folder here, with a folder for each story")];
  const folders = entries.filter((each) => each.kind === "folder").map((each) => each.name);
  const near = findNearest(name, folders);
  return near ? [problemOf(path, "is missing", `rename ${quote(near)} to ${quote(name)}`)] : [];
}

function withoutStory(path: string): Problem {
  const problem = problemOf(path, "there is no story, so every feed is empty", "make one with `npm run new`");
  return { ...problem, notice: true };
}

function problemOf(path: string, what: string, instead: string): Problem {
  return { path, line: 1, column: 1, field: "", what, instead };
}
