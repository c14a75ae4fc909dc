import type { LanguageTag } from "./language.ts";
import type { TagKind } from "./vocabulary.ts";

/** A text with places for values: `{title}` stands for the title. */
export type Template<Name extends string> = `${string}{${Name}}${string}`;

/** A form for each plural category of CLDR that the language has; `#` stands for the number, as in ICU messages. */
export type PluralForms<Text extends string = string> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text>> & { other: Text }
>;

/**
 * Every word of the interface in one language. Plain text throughout, and data alone: the catalogue carries those of the site's
 * languages into the Worker.
 */
export interface Messages {
  /** The language they are in, which decides how they count: that of the site, its parent, or English where neither has words. */
  readonly locale: LanguageTag;

  readonly skipToContent: string;
  /** Names the language switch for those who hear the page. */
  readonly languages: string;
  /** In the language it speaks of, for a story that does not exist in it; leads to the language's front page. */
  readonly storyAbsent: string;
  /** Heads the page of all languages. */
  readonly chooseLanguage: string;

  readonly latest: string;
  readonly earlier: string;
  readonly noArticles: string;
  readonly articles: PluralForms;

  readonly topics: string;
  /** What one topic is, above its name. */
  readonly kind: Readonly<Record<TagKind, string>>;
  /** Heads a list of topics of the kind. */
  readonly kinds: Readonly<Record<TagKind, string>>;
  readonly author: string;
  readonly authors: string;

  readonly published: string;
  readonly updated: string;
  /** Label of a correction note, without punctuation. */
  readonly correction: string;
  /** Stands before the name of who first published the story. */
  readonly firstPublished: string;
  readonly otherLanguages: string;

  readonly subscribe: string;
  readonly whatIsFeed: string;
  readonly openIn: string;
  readonly otherReader: string;
  readonly orCopy: string;
  readonly feedAddress: Template<"format">;
  readonly copy: string;
  readonly copied: string;
  /** A sentence on who a format suits, by its name; one that has none stands without. */
  readonly formats: Readonly<Record<"rss" | "atom" | "json", string>> & Readonly<Record<string, string | undefined>>;
  /** The same feeds as a list for import, in OPML. */
  readonly opml: string;

  readonly feedOpened: string;
  readonly feedIntro: string;
  readonly thisAddress: string;
  readonly whatToDo: string;
  readonly steps: readonly string[];
  readonly otherFormats: string;
  readonly inThisFeed: string;
  readonly rawDocument: string;
  readonly asPage: string;

  readonly errors: Readonly<Record<404 | 405 | 410 | 500, { readonly title: string; readonly text: string }>>;
  /** Of a topic or an author that is no longer kept. */
  readonly retired: { readonly title: string; readonly text: string };
  readonly tryInstead: string;
  /** The title under which feeds go on listing a story that the newsroom no longer stands by. */
  readonly withdrawn: Template<"title">;

  /** A list that goes on on other pages. */
  readonly archive: {
    readonly label: string;
    readonly older: string;
    readonly newer: string;
    /** Parts are numbered from the oldest. */
    readonly part: Template<"number">;
  };
  readonly builder: BuilderMessages;
  readonly combination: CombinationMessages;
}

/** The page that puts a feed together from several topics. */
export interface BuilderMessages {
  readonly title: string;
  readonly intro: string;
  /** These three head narrow columns of check boxes. */
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly topic: string;
  readonly show: string;
  readonly clear: string;
  readonly result: string;
  /** Where no topic is picked. */
  readonly everything: string;
  readonly unknown: Template<"slugs">;
  readonly tooMany: PluralForms;
  readonly nothingMatches: string;
}

/** Puts a combination of topics into words. */
export interface CombinationMessages {
  /** These two stand between the names of topics. */
  readonly and: string;
  readonly or: string;
  /** Where nothing is asked for, only something left out. */
  readonly everything: string;
  /** Follows a comma; by how many names there are. */
  readonly without: PluralForms<Template<"names">>;
  /** A name in `without`, in the language's quotation marks where it takes them. */
  readonly excluded: Template<"name">;
  /** Stands between two of them, with its spaces. */
  readonly between: string;
}
