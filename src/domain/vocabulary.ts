import type { Author } from "./author.ts";
import type { Tag } from "./tag.ts";

/** What an article's tag and author slugs stand for. Maps, since URLs name their keys: `constructor` is not a tag. */
export interface Vocabulary {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
}

/** What tags and authors have in common. */
export type Term = Tag | Author;
