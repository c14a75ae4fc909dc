import { articleSchema } from "../schema/article-schema.ts";
import type { Known } from "../schema/known.ts";
import { textSchema } from "../schema/text-schema.ts";
import type { MediaRegistry } from "./picture-registry.ts";

/** What every story is read with, made once. */
export interface StoryReader {
  readonly known: Known;
  readonly media: MediaRegistry;
  readonly article: ReturnType<typeof articleSchema>;
  readonly text: ReturnType<typeof textSchema>;
}

export function createStoryReader(known: Known, media: MediaRegistry): StoryReader {
  return { known, media, article: articleSchema(known), text: textSchema(known.timeZone) };
}
