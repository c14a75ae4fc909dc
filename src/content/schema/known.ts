import type { LanguageTag } from "../../domain/language.ts";
import type { TagKind } from "../../domain/vocabulary.ts";

/**
 * What a content file may refer to in other files. Undefined where the other file is broken: checks against it are then left
 * out, since one mistake there would make a problem of every mention here.
 */
export interface Known extends KnownLanguages {
  /** In which times without an offset are read. */
  readonly timeZone: string;
  /** Undefined for a tag whose own kind is broken. Without those that are retired. */
  readonly tags: ReadonlyMap<string, TagKind | undefined> | undefined;
  readonly authors: ReadonlySet<string> | undefined;
  readonly retired: { readonly tags: ReadonlySet<string>; readonly authors: ReadonlySet<string> };
  /** What tags and authors are called in any language, by slug: editors write a name where its slug is meant. */
  readonly names: { readonly tags: Names; readonly authors: Names };
}

export interface KnownLanguages {
  /** In the site's order. */
  readonly languages: readonly LanguageTag[] | undefined;
  /** Undefined where it is none of the site's. */
  readonly defaultLanguage: LanguageTag | undefined;
}

export type Names = ReadonlyMap<string, readonly string[]>;
