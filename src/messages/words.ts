import type { Messages, Template } from "../domain/messages.ts";

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

/**
 * The words by which the parts of an article are known that was copied from a page as text. Small and capital letters are the same
 * but in `source.phrases`; a space stands for any white space. What CLDR knows is not among them: names of months, weekdays and halves of
 * the day, and how a date is written in full.
 */
export interface ArticleWords {
  /** Letters that other languages in the same script do not have. */
  readonly letters: string;
  /** What stands before the names of authors: "by", "written by", "author". */
  readonly authors: readonly string[];
  /** What stands between the last two names. */
  readonly and: readonly string[];
  /** What stands before who a picture shows, or whose it is: "photo". */
  readonly picture: readonly string[];
  /** What stands on the line that leads to the page's other languages: "language", "date". */
  readonly languages: readonly string[];
  readonly date: {
    /** Behind the number of a day: "st", "nd". */
    readonly ordinals: readonly string[];
    /** Between day and month: "of". */
    readonly of: readonly string[];
    /** Behind the number of a year: "року". */
    readonly year: readonly string[];
    /** Between the date and the time, beside CLDR's own: "об". */
    readonly at: readonly string[];
  };
  readonly source: {
    /** Before a source on a line of its own: "source". */
    readonly labels: readonly string[];
    /**
     * How a text says whom it has its news from, the surest first: regular expressions in which `{name}` is any name, and `{Name}` one
     * that begins with a capital letter.
     */
    readonly phrases: readonly (Template<"name"> | Template<"Name">)[];
  };
}
