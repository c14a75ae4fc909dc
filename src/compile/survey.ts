import { join } from "node:path";
import { byPlace, type Problem } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import { readStory, type StoryReading } from "./read/read-story.ts";
import { readVocabulary, type Vocabulary } from "./read/read-vocabulary.ts";
import { createReader } from "./read/reader.ts";
import { storyFolders } from "./read/story-folders.ts";
import { listFolder } from "./source/list-folder.ts";
import { mapBounded } from "./source/map-bounded.ts";

/** A content folder, read as far as it goes: what has problems stands beside what has none. */
export interface Survey extends Vocabulary {
  /** By folder name. */
  readonly stories: readonly StoryReading[];
  /** By path, line and column. Those of the texts below the front matter show only when these are rendered. */
  readonly problems: readonly Problem[];
}

/** Pictures read at a time: enough to keep the disk busy while texts are parsed, few enough for memory. */
const concurrency = 16;

/** @param origin stands for the site's own while developing */
export async function survey(folder: string, origin?: string): Promise<Survey> {
  const vocabulary = await readVocabulary(folder, origin);
  const { disk, root, site, tags, authors, known, media } = vocabulary;
  if (!root) return { ...vocabulary, stories: [], problems: problemsOf(site) };
  const reader = createReader(known, media);
  const folders = storyFolders(root);
  const stories = await mapBounded(folders.names, concurrency, async (name) =>
    readStory(reader, {
      disk: join(disk, "articles", name),
      path: `${root.path}/articles/${name}`,
      entries: listFolder(join(disk, "articles", name)) ?? [],
    }),
  );
  const problems = [
    ...problemsOf(site),
    ...problemsOf(tags),
    ...problemsOf(authors),
    ...folders.problems,
    ...stories.flatMap((story) => story.problems),
    ...findClashes({ disk: join(disk, "articles"), path: `${root.path}/articles` }, stories),
  ];
  return { ...vocabulary, stories, problems: problems.sort(byPlace) };
}

function problemsOf({ problems = [], notices = [] }: Found): readonly Problem[] {
  return [...problems, ...notices];
}

type Found = object & { readonly problems?: readonly Problem[]; readonly notices?: readonly Problem[] };
