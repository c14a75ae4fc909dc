import type { Problem } from "../problem.ts";
import type { Claims } from "../read/claim.ts";
import type { StoryState } from "./story-state.ts";

/** A story after it was compiled. */
export interface StoryOutcome {
  readonly claims: Claims;
  /** Of its files, but for what stands in the Markdown. */
  readonly problems: readonly Problem[];
  /** Of the Markdown. */
  readonly textProblems: readonly Problem[];
  /** Absent where there are problems. */
  readonly state?: StoryState;
}
