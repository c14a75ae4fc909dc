import { findClashes } from "../content/read/find-clashes.ts";
import type { ParsedVocabulary } from "../content/read/read-vocabulary.ts";
import { byPlace, type Problem, splitNotices } from "../problems/problem.ts";
import type { CompileFindings } from "./compile-result.ts";
import { checkArticleLinks, toLinkedStory } from "./links/check-article-links.ts";
import type { StoryOutcome } from "./stories/story-state.ts";

export interface Findings extends CompileFindings {
  /** Drafts whose id or address is another story's, by folder name: they have none of their own at which they could be shown. */
  readonly homeless: ReadonlySet<string>;
}

/**
 * All there is to say of the content. What texts refer to is told only where nothing else is wrong.
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
    stories.map(({ claims }) => claims),
  );
  const links = checkArticleLinks(
    stories.flatMap(({ articleLinks }) => articleLinks),
    stories.map((story) => toLinkedStory(story.claims, "indexed" in story ? story.indexed : {}, drafts)),
  );
  // Where there is no content, all three say so in the same words.
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
    homeless: storyFoldersOf(splitNotices(clashes).notices),
  };
}

/** Of problems that stand in files of stories, the names of the stories' folders. */
function storyFoldersOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ path }) => path.split("/").at(-2) ?? []));
}
