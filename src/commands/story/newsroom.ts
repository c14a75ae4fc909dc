import { basename, resolve } from "node:path";
import { formatProblem } from "../../compile/problem.ts";
import { readStories } from "../../compile/read/read-stories.ts";
import type { StoryReading } from "../../compile/read/read-story.ts";
import { readVocabulary } from "../../compile/read/read-vocabulary.ts";
import { storyFolders } from "../../compile/read/story-folders.ts";
import { folderSource } from "../../compile/source/folder/folder-source.ts";
import { type NewsroomFacts, newsroomFacts } from "../../compile/stories/newsroom.ts";
import { Refusal } from "./refusal.ts";

/** What a new story has to fit into. */
export interface Newsroom extends NewsroomFacts {
  /** The content folder's absolute path. */
  readonly folder: string;
  /** Its name, as people call it. */
  readonly name: string;
  /** Those with problems too: their ids and slugs are taken all the same. */
  readonly stories: readonly StoryReading[];
}

/** @throws Refusal where the site, its tags or its authors have problems; stories may have any */
export async function readNewsroom(folder: string): Promise<Newsroom> {
  const disk = resolve(folder);
  const vocabulary = await readVocabulary(folderSource(disk));
  const facts = newsroomFacts(vocabulary);
  if (facts) {
    const stories = await readStories(vocabulary, storyFolders(vocabulary).names);
    return { ...facts, folder: disk, name: basename(disk), stories };
  }
  const { site, tags, authors } = vocabulary;
  const problems = [site, tags, authors].flatMap((result) => ("problems" in result ? result.problems : []));
  const lines = [...new Set(problems.map(formatProblem))];
  throw new Refusal([...lines, "", "Put this right first: a story is made of what stands there."].join("\n"));
}
