import type { LanguageTag } from "../../domain/language.ts";
import type { TagKind } from "../../domain/vocabulary.ts";

/**
 * The names in other files that a content file may refer to. Undefined if the other file is broken: then they are not
 * checked, since one mistake there would cause a problem at every reference.
 */
export interface Known extends KnownLanguages {
  /** The time zone in which times without an offset are read. */
  readonly timeZone: string;
  /** The kinds of tags by slug, without retired tags; undefined for a tag whose kind is broken. */
  readonly tags: ReadonlyMap<string, TagKind | undefined> | undefined;
  readonly authors: ReadonlySet<string> | undefined;
  readonly retired: { readonly tags: ReadonlySet<string>; readonly authors: ReadonlySet<string> };
  /** Names of tags and authors in any language, by slug: editors write a name instead of its slug. */
  readonly names: { readonly tags: Names; readonly authors: Names };
  /** Hosts of Mastodon instances whose posts are embeds. */
  readonly mastodon: readonly string[] | undefined;
}

export interface KnownLanguages {
  /** In the site's order, without those that are retired. */
  readonly languages: readonly LanguageTag[] | undefined;
  /** Languages whose texts are not read. */
  readonly retiredLanguages: readonly LanguageTag[];
  /** The present tags of languages whose `idTag` is another, by that. */
  readonly formerTags: ReadonlyMap<LanguageTag, LanguageTag>;
  /** Undefined if it is not one of `languages`. */
  readonly defaultLanguage: LanguageTag | undefined;
}

export type Names = ReadonlyMap<string, readonly string[]>;
