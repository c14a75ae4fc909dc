import type { EarlierIds, Instant } from "../../domain/article.ts";
import type { LanguageTag } from "../../domain/language.ts";

/** The part of a story of the content that is compared with the log. */
export interface PresentStory {
  readonly folder: string;
  /** Undefined if the file does not say. */
  readonly id: string | undefined;
  /** Whether it has problems: then texts may be missing that are only unreadable. */
  readonly hasProblems: boolean;
  readonly texts: readonly PresentText[];
}

export interface PresentText extends EarlierIds {
  readonly language: LanguageTag;
  /** The language as ids contain it. */
  readonly idTag: LanguageTag;
  readonly draft: boolean;
  /** Undefined if the story has problems. */
  readonly published: Instant | undefined;
}

/** Something that differs from the last release, or that subscribers would not see. */
export type Difference =
  | { readonly kind: "authority"; readonly was: string }
  /** No language has this in its ids any more. */
  | { readonly kind: "language"; readonly was: LanguageTag }
  /** The language is new, and may be the one that was retired under this tag. */
  | { readonly kind: "new language"; readonly language: LanguageTag; readonly retired: LanguageTag }
  /** Dates without an offset are read in it. */
  | { readonly kind: "time zone"; readonly was: string }
  /** Undefined if the feed had its own. */
  | { readonly kind: "feed id"; readonly folder: string; readonly was: string | undefined }
  | { readonly kind: "id"; readonly story: PresentStory; readonly was: string }
  | {
      readonly kind: "guid" | "atomId";
      readonly story: PresentStory;
      readonly text: PresentText;
      /** Undefined if there was none. */
      readonly was: string | undefined;
    }
  | {
      readonly kind: "published";
      readonly story: PresentStory;
      readonly text: PresentText;
      readonly was: Instant;
      /** The texts of the story whose date is as it was. */
      readonly unchanged: readonly PresentText[];
    }
  /** It is new, and older than what subscribers have. */
  | {
      readonly kind: "back-dated";
      readonly story: PresentStory;
      readonly text: PresentText;
      /** When the newest entry of its language was published. */
      readonly newest: Instant;
      /** Whether another language of the story was released before. */
      readonly isTranslation: boolean;
    }
  /** It was released, and is no longer there or is a draft now. */
  | {
      readonly kind: "gone";
      readonly folder: string;
      readonly language: LanguageTag;
      readonly state: "draft" | "missing";
    };
