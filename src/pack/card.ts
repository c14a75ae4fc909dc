import type { Article } from "../domain/article.ts";

/** An article as it is packed: with the slugs it had before, which only finding it needs. */
export interface Card {
  readonly article: Article;
  readonly formerly: readonly string[];
}
