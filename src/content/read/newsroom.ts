import type { Site } from "../../domain/site.ts";
import type { Author, Tag } from "../../domain/vocabulary.ts";
import type { Known } from "../schema/known.ts";
import type { ParsedVocabulary } from "./read-vocabulary.ts";

/** The site, its tags and its authors, found valid. */
export interface ValidVocabulary {
  readonly site: Site;
  /** Under which texts may name the site's own pages. */
  readonly origins: readonly string[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
}

/** What every story is compiled with. Plain data: threads get copies. */
export interface CompileContext extends ValidVocabulary {
  /** Whether drafts are shown. */
  readonly drafts: boolean;
}

/** Undefined where one of them has problems. */
export function validVocabulary({
  site,
  origins,
  tags,
  authors,
  known,
}: ParsedVocabulary): ValidVocabulary | undefined {
  if (!("value" in site && "value" in tags && "value" in authors)) return undefined;
  return { site: site.value, origins, tags: tags.value, authors: authors.value, known };
}
