import type { LanguageTag } from "../../domain/language.ts";

/** The names that only one story may have, as a story takes them. Kept for the stories with problems too. */
export interface Claims {
  /** Name of the story's folder in `content/articles`. */
  readonly folder: string;
  /** A draft that takes what another story has stops nothing. */
  readonly draft: boolean;
  readonly id?: string;
  /** Of the texts, in the site's order of languages. */
  readonly slugs: readonly SlugClaim[];
  readonly formerly: readonly FormerClaim[];
}

export interface SlugClaim {
  readonly language: LanguageTag;
  readonly name: string;
}

export interface FormerClaim {
  /** Among those that are written, from 0. */
  readonly index: number;
  readonly name: string;
}
