import { basename, resolve } from "node:path";
import { byPlace, type Problem, splitNotices } from "../../compile/problem.ts";
import { explainReference } from "../../compile/render/explain-reference.ts";
import { pictureSource } from "../../compile/render/picture-source.ts";
import { renderStory } from "../../compile/render/render-story.ts";
import { siteLinks } from "../../compile/render/site-links.ts";
import { compare } from "../../compile/source/compare.ts";
import { checkArticleLinks, linkedStory, splitArticleLinks } from "../../compile/stories/check-article-links.ts";
import { linkTargets } from "../../compile/stories/link-targets.ts";
import { type Survey, survey } from "../../compile/survey.ts";
import type { Instant } from "../../domain/article.ts";
import { type StoryRow, storyRow } from "./story-row.ts";

export interface StoryList {
  /** Newest first. */
  readonly stories: readonly StoryRow[];
  /** Those that compile would tell, notices included. */
  readonly problems: readonly Problem[];
}

/** Every story of a content folder, those that cannot be compiled too. */
export async function listStories(folder: string, now: Instant): Promise<StoryList> {
  const found = await survey(folder);
  const isSound = splitNotices(found.problems).problems.length === 0;
  const problems = [...found.problems, ...(isSound ? await textProblems(found, resolve(folder)) : [])].sort(byPlace);
  const articles = `${basename(resolve(folder))}/articles`;
  const stories = found.stories.map((reading) => {
    const path = `${articles}/${reading.folder}`;
    const hasProblems = splitNotices(problems).problems.some(
      (problem) => problem.path === path || problem.path.startsWith(`${path}/`),
    );
    return storyRow(reading, hasProblems, found.known.timeZone, now);
  });
  return { stories: stories.sort(byDay), problems };
}

/** As compile does, only where all else is right: links lead to other stories, and to tags and authors. */
async function textProblems(surveyed: Survey, folder: string): Promise<readonly Problem[]> {
  const { site, origins, tags, authors, stories, media } = surveyed;
  if (!("value" in site && "value" in tags && "value" in authors)) return [];
  const vocabulary = { site: site.value, tags: tags.value, authors: authors.value };
  const deadLink = siteLinks({ ...vocabulary, origins });
  const targets = linkTargets({ content: folder, name: basename(folder), site: site.value, drafts: false });
  const surroundings = {
    ...vocabulary,
    targets: targets.find,
    explain: explainReference(folder, targets.hidden),
    deadLink: (url: string) => deadLink(url, () => undefined),
  };
  const found: Problem[] = [];
  for (const { story } of stories) {
    if (!story) continue;
    const pictures = pictureSource(folder, media, story.draft);
    found.push(...(await renderStory({ ...surroundings, pictures }, story)).problems);
  }
  const { problems, articleLinks } = splitArticleLinks(found);
  const linked = stories.map((reading) => {
    const { published, withdrawn } = reading.story ?? {};
    const dates = { ...(published !== undefined && { published }), ...(withdrawn && { withdrawn: withdrawn.date }) };
    return linkedStory(reading, dates, false);
  });
  return [...problems, ...checkArticleLinks(articleLinks, linked)];
}

/** A story that does not say when is put where its folder's name does. */
function byDay(one: StoryRow, other: StoryRow): number {
  return compare(other.published ?? other.folder, one.published ?? one.folder);
}
