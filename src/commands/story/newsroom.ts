import { basename, resolve } from "node:path";
import { formatProblem } from "../../compile/problem.ts";
import { readStories } from "../../compile/read/read-stories.ts";
import type { StoryReading } from "../../compile/read/read-story.ts";
import { readVocabulary } from "../../compile/read/read-vocabulary.ts";
import { storyFolders } from "../../compile/read/story-folders.ts";
import type { Known } from "../../compile/schema/known.ts";
import { folderSource } from "../../compile/source/folder/folder-source.ts";
import type { Author } from "../../domain/author.ts";
import type { Site } from "../../domain/site.ts";
import type { Tag } from "../../domain/tag.ts";
import { Refusal } from "./refusal.ts";

/** What a new story has to fit into. */
export interface Newsroom {
  /** The content folder's absolute path. */
  readonly folder: string;
  /** Its name, as people call it. */
  readonly name: string;
  readonly site: Site;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
  /** Those with problems too: their ids and slugs are taken all the same. */
  readonly stories: readonly StoryReading[];
}

/** @throws Refusal where the site, its tags or its authors have problems; stories may have any */
export async function readNewsroom(folder: string): Promise<Newsroom> {
  const vocabulary = await readVocabulary(folderSource(folder));
  const { site, tags, authors, known } = vocabulary;
  if ("value" in site && "value" in tags && "value" in authors) {
    const disk = resolve(folder);
    return {
      folder: disk,
      name: basename(disk),
      site: site.value,
      tags: tags.value,
      authors: authors.value,
      known,
      stories: await readStories(vocabulary, storyFolders(vocabulary).names),
    };
  }
  const problems = [site, tags, authors].flatMap((result) => ("problems" in result ? result.problems : []));
  const lines = [...new Set(problems.map(formatProblem))];
  throw new Refusal([...lines, "", "Put this right first: a story is made of what stands there."].join("\n"));
}
