import { localeOf } from "../domain/locale-of.ts";
import type { LanguageTag } from "../domain/site.ts";
import type { TagKind } from "../domain/tag.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

/** Every word of the interface in one language; a language is one file beside this one. Plain text throughout. */
export interface Messages {
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
  readonly articles: (count: number) => string;

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
  readonly feedAddress: (format: string) => string;
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
  readonly withdrawn: (title: string) => string;

  /** A list that goes on on other pages. */
  readonly archive: {
    readonly label: string;
    readonly older: string;
    readonly newer: string;
    /** Parts are numbered from the oldest. */
    readonly part: (number: number) => string;
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
  readonly unknown: (slugs: string) => string;
  readonly tooMany: (most: number) => string;
  readonly nothingMatches: string;
}

/** Puts a combination of topics into words. */
export interface CombinationMessages {
  /** These two stand between the names of topics. */
  readonly and: string;
  readonly or: string;
  /** Where nothing is asked for, only something left out. */
  readonly everything: string;
  /** Follows a comma. At least one name. */
  readonly without: (names: readonly string[]) => string;
}

/** Put together when a language is first spoken: a feed of articles says nothing in words of ours. */
const languages: ReadonlyMap<LanguageTag, () => Messages> = new Map([
  ["uk", uk],
  ["en", en],
  ["ru", ru],
]);

const spoken = new Map<LanguageTag, Messages>();

/** Whether the interface has words in a language: `en-GB` and `uk-UA` have those of `en` and `uk`. */
export function hasMessages(language: LanguageTag): boolean {
  return ownWords(language) !== undefined;
}

/** Lookup of RFC 4647 section 3.4 in the canonical form, so that words of a script may stand beside those of a language. */
function ownWords(language: LanguageTag): LanguageTag | undefined {
  for (let subtags = localeOf(language).split("-"); subtags.length > 0; subtags = subtags.slice(0, -1)) {
    const tag = subtags.join("-");
    if (languages.has(tag)) return tag;
  }
  return undefined;
}

/** A language of the site without a file here gets English, so that a newsroom can publish in it before anyone translates. */
export function messagesFor(language: LanguageTag): Messages {
  const known = spoken.get(language);
  if (known) return known;
  const tag = ownWords(language) ?? "en";
  const messages = spoken.get(tag) ?? (languages.get(tag) ?? en)();
  spoken.set(tag, messages).set(language, messages);
  return messages;
}
