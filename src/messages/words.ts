import type { Messages } from "../domain/messages.ts";
import type { ArticleWords } from "./article-words.ts";

/**
 * All words of a language. A file of `languages/`, named for the language's tag in small letters, exports them as `words`, and nothing
 * else has to know of it.
 */
export interface Words {
  /** In the catalogue, and so in the Worker, for the languages of the site alone. */
  readonly pages: Omit<Messages, "locale">;
  /** For `npm run import` and `npm run new` alone. */
  readonly articles: ArticleWords;
}
