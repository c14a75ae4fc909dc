import type { StoryOutcome } from "../stories/story-outcome.ts";
import type { StoryState } from "../stories/story-state.ts";

/** An outcome as threads send it: the state as JSON, which is copied sooner than what is in it. */
export type SentOutcome = Omit<StoryOutcome, "state" | "claims"> & {
  readonly claims?: StoryOutcome["claims"];
  readonly json?: string;
};

export function sent({ state, claims, ...outcome }: StoryOutcome): SentOutcome {
  return state ? { ...outcome, json: JSON.stringify(state) } : { ...outcome, claims };
}

export function received({ json, claims, ...outcome }: SentOutcome): StoryOutcome {
  if (json !== undefined) {
    const state = JSON.parse(json) as StoryState;
    return { ...outcome, claims: state.claims, state };
  }
  if (!claims) throw new Error("An outcome has a state, or else claims");
  return { ...outcome, claims };
}
