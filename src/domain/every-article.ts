import type { ArticleList, ArticleTimes } from "./catalogue.ts";

/** The articles of all languages in one list, newest first. */
export function everyArticle({ published }: ArticleTimes): ArticleList {
  return Uint32Array.from(published.keys());
}
