import type { Instant } from "../../domain/article.ts";
import type { Diagnosis } from "../../problems/problem.ts";

/** When a story was published and withdrawn, as far as that is known. */
export interface StoryDates {
  readonly published?: Instant | undefined;
  readonly withdrawn?: Instant | undefined;
}

/**
 * Why a story that is there has no pages, so that nothing can link to it; undefined where it has.
 * @param isHidden whether it is a draft where drafts are not shown
 */
export function hiddenStory(isHidden: boolean, { published, withdrawn }: StoryDates): Diagnosis | undefined {
  if (isHidden) return { what: "the story is a draft", instead: "publish it first, or remove the link" };
  if (withdrawn === undefined || published === undefined || withdrawn >= published) return undefined;
  return { what: "the story was withdrawn before it was published, and has no page", instead: "remove the link" };
}
