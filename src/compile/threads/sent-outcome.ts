import { storyLine, storyOfLine } from "../cache/state-file.ts";
import type { StoryOutcome } from "../stories/story-outcome.ts";

/** An outcome as threads send it: the state as the line that it will be in the state file, which is copied and written as it is. */
export type SentOutcome = Omit<StoryOutcome, "state" | "claims"> & {
  readonly claims?: StoryOutcome["claims"];
  readonly line?: string;
};

export function sent({ state, claims, ...outcome }: StoryOutcome): SentOutcome {
  return state ? { ...outcome, line: storyLine(state) } : { ...outcome, claims };
}

export function received({ line, claims, ...outcome }: SentOutcome): StoryOutcome {
  if (line !== undefined) {
    const state = storyOfLine(line);
    return { ...outcome, claims: state.claims, state };
  }
  if (!claims) throw new Error("An outcome has a state, or else claims");
  return { ...outcome, claims };
}
