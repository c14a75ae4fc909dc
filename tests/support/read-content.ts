import { readOnly } from "../../src/build/check-content.ts";
import { gatherProblems } from "../../src/build/gather-problems.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { listStoryFolders, readStories } from "../../src/content/read/read-stories.ts";
import { readVocabulary, type ValidVocabulary } from "../../src/content/read/read-vocabulary.ts";
import type { StoryContent } from "../../src/content/read/story-content.ts";
import type { Problem } from "../../src/problems/problem.ts";

export interface ReadOptions {
  /** Replaces the site's own origin during development; http is then allowed on this machine. */
  readonly origin?: string;
  /** Whether drafts are included. They are checked in any case. */
  readonly drafts?: boolean;
}

export interface Content extends Pick<ValidVocabulary, "site" | "tags" | "authors"> {
  /** By folder name. */
  readonly stories: readonly StoryContent[];
}

export type ReadResult = { readonly content: Content } | { readonly problems: readonly Problem[] };

/**
 * Reads the whole content folder without rendering it. Either all of it is valid, or all its problems are returned, by path,
 * line and column.
 */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<ReadResult> {
  const vocabulary = await readVocabulary(folderSource(folder), options.origin);
  const { site, tags, authors } = vocabulary;
  const listed = listStoryFolders(vocabulary);
  const stories = await readStories(vocabulary, listed.names);
  const { problems } = gatherProblems(vocabulary, listed.problems, stories.map(readOnly), false);
  if (problems.length > 0 || !("value" in site && "value" in tags && "value" in authors)) return { problems };
  const shown = stories.filter(({ draft }) => options.drafts || !draft).flatMap(({ story }) => story ?? []);
  return {
    content: {
      site: site.value,
      tags: tags.value,
      authors: authors.value,
      stories: shown,
    },
  };
}
