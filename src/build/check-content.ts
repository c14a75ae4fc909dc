import { listStoryFolders, readStories } from "../content/read/read-stories.ts";
import type { ParsedStory } from "../content/read/read-story.ts";
import { type ParsedVocabulary, toValidVocabulary } from "../content/read/read-vocabulary.ts";
import { splitNotices } from "../problems/problem.ts";
import { type Findings, gatherProblems } from "./gather-problems.ts";
import { openReleases, type ReleaseOptions, type Releases } from "./releases/open-releases.ts";
import type { StoryMedium } from "./stories/story-media.ts";
import type { StoryFindings, StoryOutcome } from "./stories/story-state.ts";

export interface CheckedContent extends Findings {
  /** By folder name, including stories with problems. */
  readonly stories: readonly CheckedStory[];
}

export interface CheckedStory {
  readonly reading: ParsedStory;
  /** None of a story with problems, and none of a draft. */
  readonly media: readonly StoryMedium[];
}

/**
 * Reports what compile would report, without writing anything and without reusing the last run; drafts are not shown.
 */
export async function checkContent(
  vocabulary: ParsedVocabulary,
  options: ReleaseOptions = {},
): Promise<CheckedContent> {
  const { names, problems } = listStoryFolders(vocabulary);
  const { content, site } = vocabulary;
  const released = openReleases(content, options);
  const stories = await checkStories(vocabulary, released, names);
  const outcomes = stories.map(({ outcome }) => outcome);
  const releases = "value" in site ? released.check(site.value, outcomes).problems : [];
  return {
    ...gatherProblems(vocabulary, [...problems, ...releases], outcomes, false),
    stories: stories.map(({ reading, media }) => ({ reading, media })),
  };
}

/** Checks every story. Without a valid site, tags and authors to render it with, a story is only read. */
async function checkStories(
  vocabulary: ParsedVocabulary,
  { facts: releases }: Releases,
  names: readonly string[],
): Promise<readonly (CheckedStory & { readonly outcome: StoryOutcome })[]> {
  const facts = toValidVocabulary(vocabulary);
  if (!facts) {
    const readings = await readStories(vocabulary, names);
    return readings.map((reading) => ({ reading, media: [], outcome: readOnly(reading) }));
  }
  const { compileStory, createCompiler } = await import("./stories/compile-story.ts");
  const { findStoryMedia } = await import("./stories/story-media.ts");
  const compiler = createCompiler(vocabulary.content, { ...facts, drafts: false, releases });
  const checked = [];
  for (const name of names) {
    // The records are not kept: a check does not need them.
    const { reading, outcome, records } = await compileStory(compiler, name);
    checked.push({
      reading,
      outcome,
      media: findStoryMedia("files" in outcome ? outcome.files : [], records.values()),
    });
  }
  return checked;
}

/** Returns the findings of a story whose Markdown has not been checked. */
export function readOnly({ story: _, title: __, retired: ___, problems: found, ...names }: ParsedStory): StoryFindings {
  return { names, ...splitNotices(found), textProblems: [], articleLinks: [] };
}
