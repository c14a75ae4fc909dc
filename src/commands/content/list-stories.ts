import { type CheckedStory, checkContent } from "../../build/check-content.ts";
import { readVocabulary } from "../../content/read/read-vocabulary.ts";
import type { ContentSource } from "../../content/source/content-source.ts";
import { storyPath } from "../../content/source/content-source.ts";
import type { Instant } from "../../domain/article.ts";
import { compare } from "../../domain/compare.ts";
import { byPlace, type Problem } from "../../problems/problem.ts";
import { type StoryRow, storyRow } from "./story-row.ts";

export interface StoryList {
  /** Newest first. */
  readonly stories: readonly ListedStory[];
  /** All that compile would report, notices included. */
  readonly problems: readonly Problem[];
}

/** What it shows besides its text is known if it has no problems and is not a draft. */
export interface ListedStory extends StoryRow, Pick<CheckedStory, "media"> {}

/** Lists every story of the content, including those that cannot be compiled. */
export async function listStories(content: ContentSource, now: Instant): Promise<StoryList> {
  const vocabulary = await readVocabulary(content);
  const { stories, problems, notices } = await checkContent(vocabulary, { now });
  const rows = stories.map(({ reading, media }) => {
    const path = `${content.name}/${storyPath(reading.folder)}`;
    const hasProblems = problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
    return { ...storyRow(reading, hasProblems, vocabulary.known.timeZone, now), media };
  });
  return { stories: rows.sort(byDay), problems: [...problems, ...notices].sort(byPlace) };
}

/** A story without a date is sorted by the name of its folder. */
function byDay(one: StoryRow, other: StoryRow): number {
  return compare(other.published ?? other.folder, one.published ?? one.folder);
}
