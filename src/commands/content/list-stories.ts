import { checkContent } from "../../build/check-content.ts";
import { readVocabulary } from "../../content/read/read-vocabulary.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { storyPath } from "../../content/source/content-source.ts";
import type { Instant } from "../../domain/article.ts";
import { compare } from "../../domain/compare.ts";
import { byPlace, type Problem } from "../../problems/problem.ts";
import { type StoryRow, storyRow } from "./story-row.ts";

export interface StoryList {
  /** Newest first. */
  readonly stories: readonly StoryRow[];
  /** Those that compile would tell, notices included. */
  readonly problems: readonly Problem[];
}

/** Every story of the content, those that cannot be compiled too. */
export async function listStories(content: ContentSource, now: Instant): Promise<StoryList> {
  const vocabulary = await readVocabulary(content);
  const { stories, problems, notices } = await checkContent(vocabulary);
  const rows = stories.map((reading) => {
    const path = `${content.name}/${storyPath(reading.folder)}`;
    const hasProblems = problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
    return storyRow(reading, hasProblems, vocabulary.known.timeZone, now);
  });
  return { stories: rows.sort(byDay), problems: [...problems, ...notices].sort(byPlace) };
}

/** A story that does not say when is put where its folder's name does. */
function byDay(one: StoryRow, other: StoryRow): number {
  return compare(other.published ?? other.folder, one.published ?? one.folder);
}
