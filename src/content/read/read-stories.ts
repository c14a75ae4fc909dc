import { findNearest } from "../../domain/find-name.ts";
import { undetermined } from "../../domain/language.ts";
import { type Problem, problemOfFile } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { articles, type FolderEntry, storyPath } from "../source/content-source.ts";
import { createFileRegistry } from "./file-registry.ts";
import { createStoryReader, type ParsedStory, readStory } from "./read-story.ts";
import type { ParsedVocabulary } from "./read-vocabulary.ts";

/**
 * Reads stories as far as possible; those that have disappeared meanwhile are left out.
 * @param names of their folders
 */
export async function readStories(
  { content, site, known, media }: ParsedVocabulary,
  names: readonly string[],
): Promise<readonly ParsedStory[]> {
  const files = createFileRegistry(content, {
    ...("value" in site && site.value.mediaBase !== undefined && { mediaBase: site.value.mediaBase }),
    defaultLanguage: known.defaultLanguage ?? undetermined,
  });
  const reader = createStoryReader(known, media, (folder, file) => files.clip(files.find(folder, file)));
  const stories: ParsedStory[] = [];
  for (const name of names) {
    const folder = content.folder(storyPath(name));
    if (folder) stories.push(await readStory(reader, folder));
  }
  return stories;
}

/**
 * Lists the names of the stories' folders, sorted. Stray texts beside them are problems, since they would otherwise be
 * ignored without notice.
 *
 * If the folder of stories is missing, the newsroom has no stories yet: Git does not keep empty folders.
 */
export function listStoryFolders({ content, root }: Pick<ParsedVocabulary, "content" | "root">): {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
} {
  if (!root) return { names: [], problems: [] };
  const path = `${root.path}/${articles}`;
  const entries = content.folder(articles)?.entries;
  const names = (entries ?? []).filter(({ kind }) => kind === "folder").map((entry) => entry.name);
  const problems = entries ? entries.flatMap((entry) => checkEntry(path, entry)) : diagnoseMissing(path, root.entries);
  return { names, problems: names.length > 0 || problems.length > 0 ? problems : [noticeNoStory(path)] };
}

function checkEntry(path: string, entry: FolderEntry): readonly Problem[] {
  const its = `${path}/${entry.name}`;
  if (entry.kind === "link")
    return [problemOfFile(its, { what: "is a symbolic link", instead: "put the folder itself here" })];
  if (entry.kind === "folder" || !/\.(md|ya?ml)$/i.test(entry.name)) return [];
  const what = `${quote(entry.name)} is not in a story's folder`;
  return [problemOfFile(its, { what, instead: "create a folder for the story and put it there" })];
}

/** @param entries of the content folder */
function diagnoseMissing(path: string, entries: readonly FolderEntry[]): readonly Problem[] {
  const entry = entries.find((each) => each.name === articles);
  if (entry?.kind === "link")
    return [
      problemOfFile(path, {
        what: "is a symbolic link that does not lead to a folder",
        instead: "put the folder itself here",
      }),
    ];
  if (entry)
    return [
      problemOfFile(path, { what: "is not a folder", instead: "put a folder here, with a folder for each story" }),
    ];
  const folders = entries.filter((each) => each.kind === "folder").map((each) => each.name);
  const near = findNearest(articles, folders);
  return near
    ? [problemOfFile(path, { what: "is missing", instead: `rename ${quote(near)} to ${quote(articles)}` })]
    : [];
}

function noticeNoStory(path: string): Problem {
  const problem = problemOfFile(path, {
    what: "there is no story, so every feed is empty",
    instead: "create one with `npm run new`",
  });
  return { ...problem, notice: true };
}
