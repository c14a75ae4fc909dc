import type { Refusal } from "./compile-result.ts";
import { byPlace, type Problem } from "./problem.ts";
import { findClashes } from "./read/find-clashes.ts";
import type { StoryOutcome } from "./stories/story-outcome.ts";

/**
 * All that stands in the way, where something does.
 * @param articles the folder of the stories' folders: where it is on the disk, and as problems name it
 * @param loose problems of what lies beside the stories
 */
export function refusalOf(
  articles: { readonly disk: string; readonly path: string },
  loose: readonly Problem[],
  outcomes: readonly StoryOutcome[],
): Refusal | undefined {
  const clashes = findClashes(
    articles,
    outcomes.map(({ claims }) => claims),
  );
  const problems = [...loose, ...outcomes.flatMap((story) => story.problems), ...clashes];
  if (problems.length > 0) return { problems: problems.sort(byPlace), textsChecked: false };
  const textProblems = outcomes.flatMap((story) => story.textProblems);
  return textProblems.length > 0 ? { problems: textProblems, textsChecked: true } : undefined;
}
