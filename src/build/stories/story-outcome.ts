import type { UniqueNames } from "../../content/read/find-clashes.ts";
import type { Problem } from "../../problems/problem.ts";
import type { ArticleLink } from "../links/check-article-links.ts";
import type { StoryState } from "./story-state.ts";

/** A story after it was compiled. */
export interface StoryOutcome {
  readonly claims: UniqueNames;
  /** Of its files, but for what stands in the Markdown. */
  readonly problems: readonly Problem[];
  /** Of the Markdown. */
  readonly textProblems: readonly Problem[];
  /** Of both. */
  readonly notices: readonly Problem[];
  /** To be checked once all stories are known. */
  readonly articleLinks: readonly ArticleLink[];
  /** Absent where there are problems. */
  readonly state?: StoryState;
}

/** What there is to say of a story that was made without a problem, in this run or in one before. */
export function takenOver(state: StoryState): StoryOutcome {
  const { claims, notices, articleLinks } = state;
  return { claims, problems: [], textProblems: [], notices, articleLinks, state };
}
