import type { LanguageTag } from "../../domain/site.ts";
import type { Position } from "../source/source.ts";

/** A name that only one story may have, and where the story takes it. */
export interface Claim extends Position {
  readonly name: string;
}

/** What a story claims. Kept for the stories with problems too. */
export interface Claims {
  /** Name of the story's folder in `content/articles`. */
  readonly folder: string;
  /** Of `article.yaml`. */
  readonly id?: Claim;
  /** Of the texts' front matter, in the site's order of languages. */
  readonly slugs: readonly SlugClaim[];
  readonly formerly: readonly FormerClaim[];
}

export interface SlugClaim extends Claim {
  readonly language: LanguageTag;
}

export interface FormerClaim extends Claim {
  /** Among those that are written, from 0. */
  readonly index: number;
}
