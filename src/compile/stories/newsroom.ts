import type { Author } from "../../domain/author.ts";
import type { Site } from "../../domain/site.ts";
import type { Tag } from "../../domain/tag.ts";
import type { Vocabulary } from "../read/read-vocabulary.ts";
import type { Known } from "../schema/known.ts";

/** What every story is compiled with. Plain data: threads get copies. */
export interface Newsroom {
  readonly site: Site;
  /** Under which texts may name the site's own pages. */
  readonly origins: readonly string[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
}

/** Undefined where the site, its tags or its authors have problems. */
export function newsroomOf({ site, origins, tags, authors, known }: Vocabulary, drafts: boolean): Newsroom | undefined {
  if (!("value" in site && "value" in tags && "value" in authors)) return undefined;
  return { site: site.value, origins, tags: tags.value, authors: authors.value, known, drafts };
}
