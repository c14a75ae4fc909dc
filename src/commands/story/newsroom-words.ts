import { readWords } from "../../content/read/read-words.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { ArticleWords } from "../../messages/words.ts";

/**
 * The words by which articles of a newsroom are known, by language: those of the site's own languages, and English, in which many
 * pages have their captions and which stands for a language without words.
 */
export async function newsroomWords({ languages }: Site): Promise<ReadonlyMap<LanguageTag, ArticleWords>> {
  const tags = ["en", ...languages.map(({ tag }) => tag)];
  const read = await Promise.all(tags.map(async (tag) => [tag, await readWords(tag)] as const));
  return new Map(read.filter(([, { substitute }]) => !substitute).map(([tag, { articles }]) => [tag, articles]));
}
