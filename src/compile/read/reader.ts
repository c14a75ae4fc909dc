import type { MediaRegistry } from "../media.ts";
import { articleSchema } from "../schema/article-schema.ts";
import type { Known } from "../schema/known.ts";
import { textSchema } from "../schema/text-schema.ts";

/** What every story is read with, made once. */
export interface Reader {
  readonly known: Known;
  readonly media: MediaRegistry;
  readonly article: ReturnType<typeof articleSchema>;
  readonly text: ReturnType<typeof textSchema>;
}

export function createReader(known: Known, media: MediaRegistry): Reader {
  return { known, media, article: articleSchema(known), text: textSchema(known.timeZone) };
}
