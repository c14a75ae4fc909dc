import { storyPath } from "../source/content-source.ts";
import { readStory, type StoryReading } from "./read-story.ts";
import type { ParsedVocabulary } from "./read-vocabulary.ts";
import { createStoryReader } from "./reader.ts";

/** Stories as far as they can be read; those that have gone meanwhile are left out. @param names of their folders */
export async function readStories(
  { content, known, media }: ParsedVocabulary,
  names: readonly string[],
): Promise<readonly StoryReading[]> {
  const reader = createStoryReader(known, media);
  const stories: StoryReading[] = [];
  for (const name of names) {
    const folder = content.folder(storyPath(name));
    if (folder) stories.push(await readStory(reader, folder));
  }
  return stories;
}
