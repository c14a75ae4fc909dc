import type { ParsedStory } from "../../content/read/read-story.ts";
import { formatMoment } from "../../content/schema/format-moment.ts";
import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Problem } from "../../problems/problem.ts";

export const storyStates = ["problems", "draft", "withdrawn", "scheduled", "expired", "live"] as const;
export type StoryStatus = (typeof storyStates)[number];

/** A story in the list of all stories. Invalid fields of a story with problems are left out. */
export interface StoryRow {
  readonly folder: string;
  readonly state: StoryStatus;
  readonly id?: string;
  /** In the newsroom's time zone. */
  readonly published?: string;
  readonly expires?: string;
  readonly languages: readonly LanguageTag[];
  readonly section?: string;
  readonly tags: readonly string[];
  /** In the first of its languages that has one; otherwise the name of its folder. */
  readonly title: string;
}

/** @param hasProblems of its own, or in conflict with other stories */
export function storyRow(reading: ParsedStory, hasProblems: boolean, timeZone: string, now: Instant): StoryRow {
  const { folder, id, story, slugs } = reading;
  const row = {
    folder,
    state: stateOf(reading, hasProblems, now),
    ...(id !== undefined && { id }),
    languages: slugs.map(({ language }) => language),
  };
  if (!story) return { ...row, tags: [], title: reading.title ?? folder };
  // Placeholders in a draft are left out: they say nothing to the editor who is still to fill them in.
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

/** Whether `article.yaml` could not be read at all. */
function isOfWholeFile({ path, field }: Problem): boolean {
  return field === "" && path.endsWith("/article.yaml");
}

/** Returns the first state that applies: a draft appears only on its editor's screen, and a story with problems nowhere. */
function stateOf({ story, draft }: ParsedStory, hasProblems: boolean, now: Instant): StoryStatus {
  if (draft) return "draft";
  if (hasProblems || !story) return "problems";
  if (story.withdrawn) return "withdrawn";
  if (story.published > now) return "scheduled";
  return story.expires !== undefined && story.expires <= now ? "expired" : "live";
}
