import { findClashes } from "../content/read/find-clashes.ts";
import type { ParsedVocabulary } from "../content/read/read-vocabulary.ts";
import { byPlace, type Problem, splitNotices } from "../problems/problem.ts";
import type { CompileFindings } from "./compile-result.ts";
import { checkArticleLinks, toLinkedStory } from "./links/check-article-links.ts";
import type { StoryOutcome } from "./stories/story-state.ts";

export interface Findings extends CompileFindings {
  /**
   * Paths of the files of drafts that claim the id or address of another story: the drafts cannot be shown, as they have no
   * id or address themselves.
   */
  readonly clashingDrafts: ReadonlySet<string>;
}

/**
 * Gathers all problems and notices of the content. Problems with what texts refer to are included only if nothing else
 * is wrong.
 * @param listed problems among the stories' folders
 * @param drafts whether drafts are shown
 */
export function gatherProblems(
  { content, site, tags, authors }: Pick<ParsedVocabulary, "content" | "site" | "tags" | "authors">,
  listed: readonly Problem[],
  stories: readonly StoryOutcome[],
  drafts: boolean,
): Findings {
  const clashes = findClashes(
    content,
    stories.map(({ names }) => names),
  );
  const links = checkArticleLinks(
    stories.flatMap(({ articleLinks }) => articleLinks),
    stories.map((story) => toLinkedStory(story.names, "indexed" in story ? story.indexed : undefined, drafts)),
  );
  // If there is no content, all three have the same problem.
  const vocabulary = [...new Set([site, tags, authors])].flatMap((read) =>
    "problems" in read ? read.problems : read.notices,
  );
  const others = splitNotices([...vocabulary, ...listed, ...clashes]);
  const linked = splitNotices(links);
  const refused = stories.flatMap((story) => ("problems" in story ? story : []));
  const problems = [...others.problems, ...refused.flatMap((story) => story.problems)];
  const textProblems = [...refused.flatMap((story) => story.textProblems), ...linked.problems];
  return {
    problems: (problems.length > 0 ? problems : textProblems).sort(byPlace),
    textsChecked: problems.length === 0,
    notices: [...others.notices, ...linked.notices, ...stories.flatMap((story) => story.notices)].sort(byPlace),
    clashingDrafts: new Set(splitNotices(clashes).notices.map(({ path }) => path)),
  };
}
