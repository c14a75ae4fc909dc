import type { LanguageSlug } from "../../content/read/find-clashes.ts";
import type { ParsedStory } from "../../content/read/read-story.ts";
import type { StoryContent } from "../../content/read/story-content.ts";
import type { Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { type Lifetime, lifetimeOf } from "../../domain/translations.ts";
import type { Problem } from "../../problems/problem.ts";
import { formatMoment } from "../story/format-moment.ts";

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
  /** Each of its languages, in the same order. */
  readonly texts: readonly TextRow[];
  readonly section?: string;
  readonly tags: readonly string[];
  /** In the first of its languages that has one; otherwise the name of its folder. */
  readonly title: string;
}

/** One language of a story in the list. */
export interface TextRow {
  readonly language: LanguageTag;
  readonly state: StoryStatus;
  /** As for the story, or if it is its own. */
  readonly published?: string;
  readonly expires?: string;
}

/** @param hasProblems of its own, or in conflict with other stories */
export function storyRow(reading: ParsedStory, hasProblems: boolean, timeZone: string, now: Instant): StoryRow {
  const { folder, id, story, slugs } = reading;
  const texts = slugs.map((slug) => textRow(reading, slug, hasProblems, timeZone, now));
  const row = {
    folder,
    state: stateOf(reading, texts, hasProblems),
    ...(id !== undefined && { id }),
    languages: slugs.map(({ language }) => language),
    texts,
  };
  if (!story) return { ...row, tags: [], title: reading.title ?? folder };
  return {
    ...row,
    ...(isWritten(story, "published") && { published: formatMoment(story.published, timeZone) }),
    ...(story.expires !== undefined && { expires: formatMoment(story.expires, timeZone) }),
    ...(isWritten(story, "section") && { section: story.section }),
    tags: story.tags.filter((tag) => tag !== story.section),
    title: reading.title ?? folder,
  };
}

/** Whether the value of a field is the editor's. Placeholders in a draft are left out: they say nothing to the editor who is still to fill them in. */
function isWritten({ gaps, texts }: StoryContent, field: string): boolean {
  const ofStory = gaps.filter(({ path }) => !texts.some((text) => text.path === path));
  return !ofStory.some((gap) => gap.field === field || isOfWholeFile(gap));
}

/** Whether `article.yaml` could not be read at all. */
function isOfWholeFile({ path, field }: Problem): boolean {
  return field === "" && path.endsWith("/article.yaml");
}

function textRow(
  { story }: ParsedStory,
  { language, draft }: LanguageSlug,
  hasProblems: boolean,
  timeZone: string,
  now: Instant,
): TextRow {
  const text = story?.texts.find((each) => each.language === language);
  const lifetime = story && text && lifetimeOf(story, text);
  const state = draft ? "draft" : hasProblems || !lifetime ? "problems" : stateAt(lifetime, story.withdrawn?.date, now);
  const isOwn = text?.published !== undefined;
  return {
    language,
    state,
    ...(lifetime &&
      (isOwn || isWritten(story, "published")) && { published: formatMoment(lifetime.published, timeZone) }),
    ...(lifetime?.expires !== undefined && { expires: formatMoment(lifetime.expires, timeZone) }),
  };
}

function stateAt({ published, expires }: Lifetime, withdrawn: Instant | undefined, now: Instant): StoryStatus {
  if (withdrawn !== undefined) return "withdrawn";
  if (published > now) return "scheduled";
  return expires !== undefined && expires <= now ? "expired" : "live";
}

/**
 * Returns the first state that applies: a draft appears only on its editor's screen, and a story with problems nowhere. A story
 * whose languages differ is as visible as the most visible of them.
 */
function stateOf({ story, draft }: ParsedStory, texts: readonly TextRow[], hasProblems: boolean): StoryStatus {
  if (draft) return "draft";
  if (hasProblems || !story) return "problems";
  const visible = ["withdrawn", "live", "scheduled", "expired"] as const;
  return visible.find((state) => texts.some((text) => text.state === state)) ?? "draft";
}
