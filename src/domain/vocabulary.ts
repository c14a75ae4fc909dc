import { inLanguage, type LanguageTag, type Localised } from "./language.ts";

/**
 * The tags and authors by the slugs that articles name. They are maps, not objects, since keys come from URLs: `constructor` is not
 * a tag.
 */
export interface Vocabulary {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
}

/** A tag or an author. */
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
  /** Former slugs, whose URLs redirect to the current one. */
  readonly aliases: readonly string[];
  /** Whether the newsroom no longer uses it: its URLs say so, and nothing is listed under it. */
  readonly retired: boolean;
}

/** A person, or a desk with a collective byline. */
export interface Author {
  /** Permanent path segment: ASCII letters, digits and hyphens. */
  readonly slug: string;
  readonly name: Localised;
  /** The author's own page elsewhere; without it, the author's page on this site is used. */
  readonly url?: string;
  readonly about?: Localised;
  /** Former slugs, whose URLs redirect to the current one. */
  readonly aliases: readonly string[];
  /** Whether the author's feeds have ended: their URLs say so. */
  readonly retired: boolean;
}

/** Returns the terms that are not retired, by slug. */
export function termsInUse<Each extends Term>(terms: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(terms.filter(({ retired }) => !retired).map((term) => [term.slug, term]));
}

/** Whether a name was replaced by another slug, and by which. */
export type FormerName = { readonly kind: "renamed"; readonly slug: string } | { readonly kind: "retired" };

/** Returns what became of the names that are no longer in use: aliases, and retired terms with their aliases. */
export function formerNames(terms: readonly Term[]): ReadonlyMap<string, FormerName> {
  return new Map(
    terms.flatMap(({ slug, aliases, retired }) =>
      [...(retired ? [slug] : []), ...aliases].map((name): [string, FormerName] => [
        name,
        retired ? { kind: "retired" } : { kind: "renamed", slug },
      ]),
    ),
  );
}

/** Returns the name of a tag or an author. @throws Error if it is not in the vocabulary: compile has checked that it is */
export function termName(
  terms: ReadonlyMap<string, { readonly name: Localised }>,
  slug: string,
  language: LanguageTag,
): string {
  const term = terms.get(slug);
  if (!term) throw new Error(`"${slug}" is not in the vocabulary`);
  return inLanguage(term.name, language);
}
