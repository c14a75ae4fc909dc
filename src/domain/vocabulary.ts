import { inLanguage, type LanguageTag, type Localised } from "./language.ts";

/** What an article's tag and author slugs stand for. Maps, since URLs name their keys: `constructor` is not a tag. */
export interface Vocabulary {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
}

/** What tags and authors have in common. */
export type Term = Tag | Author;

export const tagKinds = ["section", "place", "person", "organisation", "topic"] as const;
export type TagKind = (typeof tagKinds)[number];

/** One term of the newsroom's topic vocabulary. */
export interface Tag {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly kind: TagKind;
  readonly name: Localised;
  readonly description?: Localised;
  /** Slugs it had before: their addresses lead to it. */
  readonly aliases: readonly string[];
  /** It is no longer kept: its addresses say so, and nothing is listed under it. */
  readonly retired: boolean;
}

/** A person, or a desk with a collective byline. */
export interface Author {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly name: Localised;
  /** The author's own page elsewhere; without one the author's page here stands for them. */
  readonly url?: string;
  readonly about?: Localised;
  /** Slugs they had before: their addresses lead here. */
  readonly aliases: readonly string[];
  /** Their feed is no longer kept: its addresses say so. */
  readonly retired: boolean;
}

/** The terms that are in use, by slug. */
export function termsInUse<Each extends Term>(terms: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(terms.filter(({ retired }) => !retired).map((term) => [term.slug, term]));
}

/** What a tag or an author is called. @throws Error for one that is not in the vocabulary: compile has let it through */
export function termName(
  terms: ReadonlyMap<string, { readonly name: Localised }>,
  slug: string,
  language: LanguageTag,
): string {
  const term = terms.get(slug);
  if (!term) throw new Error(`"${slug}" is not in the vocabulary`);
  return inLanguage(term.name, language);
}
