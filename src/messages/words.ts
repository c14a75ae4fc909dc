import type { Messages, Template } from "../domain/messages.ts";

/**
 * All words of a language. A file in `languages/`, named after the language's tag in lower case, exports them as `words`; it
 * needs no other registration.
 */
export interface Words {
  /** Included in the catalogue, and so in the Worker, for the languages of the site only. */
  readonly pages: Omit<Messages, "locale">;
  /** Used by `npm run import` and `npm run new` only. */
  readonly articles: ArticleWords;
}

/**
 * The words that identify the parts of an article that was copied from a page as text. Matching ignores case, except in
 * `source.phrases`; a space matches any white space. The words that CLDR has are not included: names of months, weekdays and
 * parts of the day, and the long date format.
 */
export interface ArticleWords {
  /** Letters that other languages in the same script do not have. */
  readonly letters: string;
  /** Words before the names of authors: "by", "written by", "author". */
  readonly authors: readonly string[];
  /** Words between the last two names. */
  readonly and: readonly string[];
  /** Words before the caption or credit of a picture: "photo". */
  readonly picture: readonly string[];
  /** Words on a video or audio player, or before the address of what it plays: "watch video", "audio". */
  readonly player: readonly string[];
  /** Words on the line that links to the page's other languages: "language", "date". */
  readonly languages: readonly string[];
  readonly date: {
    /** After the number of a day: "st", "nd". */
    readonly ordinals: readonly string[];
    /** Between day and month: "of". */
    readonly of: readonly string[];
    /** After the number of a year: "року". */
    readonly year: readonly string[];
    /** Between the date and the time, in addition to CLDR's own: "об". */
    readonly at: readonly string[];
  };
  readonly source: {
    /** The word that introduces a source on a line of its own, such as "source". */
    readonly labels: readonly string[];
    /**
     * Phrases that attribute a text's news to its source, the most reliable first: regular expressions in which `{name}` is any
     * name, and `{Name}` one that begins with a capital letter.
     */
    readonly phrases: readonly (Template<"name"> | Template<"Name">)[];
  };
}
