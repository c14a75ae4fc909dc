import type { ParsedStory } from "../../content/read/read-story.ts";
import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Problem } from "../../problems/problem.ts";
import { formatMoment } from "../story/format-moment.ts";

export const storyStates = ["problems", "draft", "withdrawn", "scheduled", "expired", "live"] as const;
export type StoryStatus = (typeof storyStates)[number];

/** A story as the list of all stories shows it. What a story with problems does not say rightly is left out. */
export interface StoryRow {
  readonly folder: string;
  readonly state: StoryStatus;
  readonly id?: string;
  /** On the newsroom's clocks. */
  readonly published?: string;
  readonly expires?: string;
  readonly languages: readonly LanguageTag[];
  readonly section?: string;
  readonly tags: readonly string[];
  /** In the first of its languages that has one; where none has, its folder's name. */
  readonly title: string;
}

/** @param hasProblems of its own, or with others */
export function storyRow(reading: ParsedStory, hasProblems: boolean, timeZone: string, now: Instant): StoryRow {
  const { folder, id, story, slugs } = reading;
  const row = {
    folder,
    state: stateOf(reading, hasProblems, now),
    ...(id !== undefined && { id }),
    languages: slugs.map(({ language }) => language),
  };
  if (!story) return { ...row, tags: [], title: reading.title ?? folder };
  // What stands in a draft for what is not written yet is no news to whoever is to write it.
  const isWritten = (field: string) => !story.gaps.some((gap) => gap.field === field || isOfWholeFile(gap));
  return {
    ...row,
    ...(isWritten("published") && { published: formatMoment(story.published, timeZone) }),
    ...(story.expires !== undefined && { expires: formatMoment(story.expires, timeZone) }),
    ...(isWritten("section") && { section: story.section }),
    tags: story.tags.filter((tag) => tag !== story.section),
    title: reading.title ?? folder,
  };
}

/** Whether nothing of `article.yaml` could be read. */
function isOfWholeFile({ path, field }: Problem): boolean {
  return field === "" && path.endsWith("/article.yaml");
}

/** The first that holds: a draft is nowhere but on its editor's screen, and what has problems is nowhere. */
function stateOf({ story, draft }: ParsedStory, hasProblems: boolean, now: Instant): StoryStatus {
  if (draft) return "draft";
  if (hasProblems || !story) return "problems";
  if (story.withdrawn) return "withdrawn";
  if (story.published > now) return "scheduled";
  return story.expires !== undefined && story.expires <= now ? "expired" : "live";
}
