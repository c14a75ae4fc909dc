import type { EmbedKind } from "./figure.ts";
import type { LanguageTag } from "./language.ts";
import type { Medium } from "./recording.ts";
import type { TagKind } from "./vocabulary.ts";

/** A text with placeholders: `{title}` stands for the title. */
export type Template<Name extends string> = `${string}{${Name}}${string}`;

/** A form for each plural category of CLDR that the language has; `#` stands for the number, as in ICU messages. */
export type PluralForms<Text extends string = string> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text>> & { other: Text }
>;

/**
 * All texts of the interface in one language. They are plain text, and only data: the catalogue carries those of the site's
 * languages into the Worker.
 */
export interface Messages {
  /**
   * The language of the texts, which decides their plural forms: the site's own, its parent, or English if there are no texts in
   * either.
   */
  readonly locale: LanguageTag;

  readonly skipToContent: string;
  /** Names the language switch for screen readers. */
  readonly languages: string;
  /** Label of the link to a language's front page if a story does not exist in it, in that language. */
  readonly storyAbsent: string;
  /** Heading of the page of all languages. */
  readonly chooseLanguage: string;

  readonly latest: string;
  readonly earlier: string;
  readonly noArticles: string;
  readonly articles: PluralForms;

  readonly topics: string;
  /** The kind of a topic, shown above its name. */
  readonly kind: Readonly<Record<TagKind, string>>;
  /** Heading of a list of topics of the kind. */
  readonly kinds: Readonly<Record<TagKind, string>>;
  readonly author: string;
  readonly authors: string;

  readonly published: string;
  readonly updated: string;
  /** Label of a correction note, without punctuation. */
  readonly correction: string;
  /** Precedes the name of the original publisher. */
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
  /** A sentence on whom a format suits, by the format's name; a format may have none. */
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
  /** For a topic or an author that is retired. */
  readonly retired: { readonly title: string; readonly text: string };
  /** For anything in a language that is retired, in another language. */
  readonly retiredLanguage: { readonly title: string; readonly text: string };
  readonly tryInstead: string;
  /** The title of a withdrawn story in feeds. */
  readonly withdrawn: Template<"title">;

  /** A video, a post or the like that is loaded from another site. */
  readonly embed: EmbedMessages;
  /** Audio and video files: "Audio". */
  readonly recording: Readonly<Record<Medium, string>>;
  /** The words around the facts of a file: its format, duration and size. */
  readonly files: FileMessages;
  /** Replaces the text of a story for subscribers. */
  readonly subscribersOnly: string;

  /** Navigation of a list that continues on other pages. */
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

export interface EmbedMessages {
  /** The title of an embed that has none of its own: "Video on YouTube". */
  readonly titles: Readonly<Record<EmbedKind, Template<"provider">>>;
  /** Labels of the buttons that load it. */
  readonly show: Readonly<Record<EmbedKind, string>>;
  /** A sentence below the button: what loading it tells the provider. */
  readonly notice: Template<"provider">;
  /** Told to screen readers until it is there. */
  readonly loading: Template<"provider">;
}

export interface FileMessages {
  /** The link to a recording: "Audio (MP3, 3:05, 4.8 MB)". */
  readonly described: Template<"recording" | "facts">;
  /** The link to a page that has a recording with a title: "Video: The port at night". */
  readonly titled: Template<"recording" | "title">;
  /** Behind the link to a document: "(PDF, 1.2 MB)". */
  readonly note: Template<"facts">;
  /** Between two facts: ", ". */
  readonly separator: string;
}

/** The page that builds a feed from several topics. */
export interface BuilderMessages {
  readonly title: string;
  readonly intro: string;
  /** This and the next two are headings of narrow columns of check boxes. */
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly topic: string;
  readonly show: string;
  readonly clear: string;
  readonly result: string;
  /** If no topic is selected. */
  readonly everything: string;
  readonly unknown: Template<"slugs">;
  readonly tooMany: PluralForms;
  readonly nothingMatches: string;
}

/** Phrases that describe a combination of topics. */
export interface CombinationMessages {
  /** This and the next join the names of topics. */
  readonly and: string;
  readonly or: string;
  /** If topics are only excluded. */
  readonly everything: string;
  /** Follows a comma; by the number of names. */
  readonly without: PluralForms<Template<"names">>;
  /** A name in `without`, in quotation marks if the language uses them here. */
  readonly excluded: Template<"name">;
  /** Separates two such names, including any spaces. */
  readonly between: string;
}
