import { type StoryOutcome, takenOver } from "../stories/story-outcome.ts";
import type { StoryState } from "../stories/story-state.ts";

/** An outcome as threads send it: the state as JSON, which is copied sooner than what is in it. */
export type SentOutcome = Omit<StoryOutcome, "state"> | { readonly json: string };

export function sent({ state, ...outcome }: StoryOutcome): SentOutcome {
  return state ? { json: JSON.stringify(state) } : outcome;
}

export function received(outcome: SentOutcome): StoryOutcome {
  return "json" in outcome ? takenOver(JSON.parse(outcome.json) as StoryState) : outcome;
}
