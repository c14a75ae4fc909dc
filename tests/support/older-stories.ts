import { type Draft, type StoryFacts, story } from "./story.ts";

/** Returns this many stories, the oldest first, a minute apart: older than the other stories of a test, so that they take the first positions of its archives. */
export function olderStories(count: number, facts: StoryFacts = {}): readonly (readonly Draft[])[] {
  return Array.from({ length: count }, (_, index) =>
    story(`older-${index + 1}`, { ...facts, published: new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString() }),
  );
}
