import type { Refusal } from "./compile-result.ts";
import { byPlace, type Problem, splitNotices } from "./problem.ts";
import type { StoryOutcome } from "./stories/story-outcome.ts";

/**
 * All that stands in the way, where something does.
 * @param others problems that no story has by itself, notices among them
 * @param links the same of what the Markdown refers to
 */
export function refusalOf(
  others: readonly Problem[],
  outcomes: readonly StoryOutcome[],
  links: readonly Problem[],
): Refusal | undefined {
  const problems = [...splitNotices(others).problems, ...outcomes.flatMap((story) => story.problems)];
  if (problems.length > 0) return { problems: problems.sort(byPlace), textsChecked: false };
  const textProblems = [...outcomes.flatMap((story) => story.textProblems), ...splitNotices(links).problems];
  return textProblems.length > 0 ? { problems: textProblems.sort(byPlace), textsChecked: true } : undefined;
}
