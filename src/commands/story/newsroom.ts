import { basename, resolve } from "node:path";
import { folderSource } from "../../content/folder/folder-source.ts";
import { listStoryFolders, readStories } from "../../content/read/read-stories.ts";
import type { ParsedStory } from "../../content/read/read-story.ts";
import { readVocabulary, toValidVocabulary, type ValidVocabulary } from "../../content/read/read-vocabulary.ts";
import { formatProblem } from "../../problems/problem.ts";
import { Refusal } from "./refusal.ts";

/** What a new story has to fit into. */
export interface EditedNewsroom extends ValidVocabulary {
  /** The content folder's absolute path. */
  readonly folder: string;
  /** Its name, as people call it. */
  readonly name: string;
  /** Those with problems too: their ids and slugs are taken all the same. */
  readonly stories: readonly ParsedStory[];
}

/** @throws Refusal where the site, its tags or its authors have problems; stories may have any */
export async function readNewsroom(folder: string): Promise<EditedNewsroom> {
  const disk = resolve(folder);
  const vocabulary = await readVocabulary(folderSource(disk));
  const facts = toValidVocabulary(vocabulary);
  if (facts) {
    const stories = await readStories(vocabulary, listStoryFolders(vocabulary).names);
    return { ...facts, folder: disk, name: basename(disk), stories };
  }
  const { site, tags, authors } = vocabulary;
  const problems = [site, tags, authors].flatMap((result) => ("problems" in result ? result.problems : []));
  const lines = [...new Set(problems.map(formatProblem))];
  throw new Refusal([...lines, "", "Put this right first: a story is made of what stands there."].join("\n"));
}
