import type { LanguageTag, Localised } from "./language.ts";
import type { Media } from "./site.ts";

/** A moment, in milliseconds since the Unix epoch. */
export type Instant = number;

/** What all languages of a story share. */
export interface Story {
  /** Permanent; part of every entry id, never shown as a slug. */
  readonly id: string;
  readonly published: Instant;
  /** A silent fix: changes bytes and validators, never `updated`. */
  readonly revised?: Instant;
  readonly expires?: Instant;
  /** Slug of the main tag. */
  readonly section: string;
  /** Slug of the tag of the place from which it is told. */
  readonly place?: string;
  /** Slugs, the section first, each once. */
  readonly tags: readonly string[];
  /** Slugs, in byline order. */
  readonly authors: readonly string[];
  readonly source?: Source;
}

/** A story in one language. */
export interface Article extends Story {
  readonly language: LanguageTag;
  /** The last path segment of its page; unique in its language. */
  readonly slug: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text; the reason where the article is withdrawn. */
  readonly lead: string;
  /** That the text begins with the whole lead: what shows both leaves the lead out. */
  readonly leadInText?: boolean;
  /** The newest change worth telling, a withdrawal included; `published` where there was none. */
  readonly updated: Instant;
  readonly image?: Picture;
  readonly corrections: readonly Correction[];
  /** Every language the story has, this one included, in the site's order; this one alone where it is withdrawn. */
  readonly translations: readonly Translation[];
  /** Of such an article nothing is left but what says that it was there. */
  readonly withdrawn?: Withdrawal;
}

/** That an article is no longer stood by. */
export interface Withdrawal {
  readonly date: Instant;
  /** What readers are told. Plain text. */
  readonly reason: string;
}

export interface Translation {
  readonly language: LanguageTag;
  readonly slug: string;
  readonly title: string;
}

/** The lead picture with the words that belong to it in one language. */
export interface Picture {
  readonly media: PictureFile;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Our own file, or one that lives elsewhere and could not be measured. */
export type PictureFile = Media | RemotePicture;

export interface RemotePicture {
  /** Absolute URL. */
  readonly url: string;
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
