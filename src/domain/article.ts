import type { PlacedFigure } from "./figure.ts";
import type { LanguageTag, Localised } from "./language.ts";
import type { Picture } from "./picture.ts";
import type { Clip } from "./recording.ts";

/** A moment, in milliseconds since the Unix epoch. */
export type Instant = number;

/** The facts that all languages of a story share. */
export interface Story {
  /** Permanent; part of every entry id, never shown as a slug. */
  readonly id: string;
  /** When it appears; a language may have its own moment. */
  readonly published: Instant;
  /** A silent fix: changes bytes and validators, never `updated`. */
  readonly revised?: Instant;
  /** When it disappears; a language may have its own moment. */
  readonly expires?: Instant;
  /** Slug of the main tag. */
  readonly section: string;
  /** Slug of the tag of the place it is reported from. */
  readonly place?: string;
  /** Slugs, the section first, each once. */
  readonly tags: readonly string[];
  /** Slugs, in byline order. */
  readonly authors: readonly string[];
  readonly source?: Source;
}

/** The ids that a text had on another site, character for character. */
export interface EarlierIds {
  /** In RSS or JSON Feed. */
  readonly guid?: string;
  /** In Atom: an IRI. */
  readonly atomId?: string;
}

/** A story in one language. */
export interface Article extends Story, EarlierIds {
  readonly language: LanguageTag;
  /** The last path segment of its page; unique in its language. */
  readonly slug: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text; the reason if the article is withdrawn. */
  readonly lead: string;
  /** Whether the text begins with the whole lead: formats and pages that show both leave the lead out. */
  readonly leadInText?: boolean;
  /** The newest significant change, including a withdrawal; `published` if there was none. */
  readonly updated: Instant;
  readonly image?: Picture;
  /** Audio and video that belong to the whole story, such as a spoken version, in the order of `media`; absent if there are none. */
  readonly clips?: readonly Clip[];
  /** The blocks of the body that pages show in their own way, in their order; absent if there are none. */
  readonly figures?: readonly PlacedFigure[];
  /** Set to false if the text may be shown on the site's pages only: feeds carry title, lead, link and pictures. */
  readonly syndicate?: false;
  /** Set if the text is for subscribers: neither feeds nor pages have more of it than its lead. */
  readonly access?: "subscribers";
  readonly corrections: readonly Correction[];
  /**
   * Every language the story has, including this one, in the site's order; only this one if the article is withdrawn. Not all of
   * them are visible whenever the article is: see `domain/translations.ts`.
   */
  readonly translations: readonly Translation[];
  /** Present if the article is withdrawn: only a notice of it is left. */
  readonly withdrawn?: Withdrawal;
}

/** A statement that the newsroom no longer stands by an article. */
export interface Withdrawal {
  readonly date: Instant;
  /** The reason given to readers. Plain text. */
  readonly reason: string;
}

export interface Translation {
  readonly language: LanguageTag;
  readonly slug: string;
  readonly title: string;
  /** When it appears, if that is after the article that names it. */
  readonly from?: Instant;
  /** When it disappears, if that is before the article that names it. */
  readonly until?: Instant;
  /** Set if it was released after the article that names it, although its date does not say so. */
  readonly late?: true;
}

/** Where a story was first published. */
export interface Source {
  readonly name: Localised;
  readonly url?: string;
}

/** A note to readers about what was wrong. */
export interface Correction {
  readonly date: Instant;
  /** Plain text. */
  readonly text: string;
}
