import type { Author } from "../../domain/author.ts";
import type { Site } from "../../domain/site.ts";
import type { Tag } from "../../domain/tag.ts";
import type { Vocabulary } from "../read/read-vocabulary.ts";
import type { Known } from "../schema/known.ts";

/** The site, its tags and its authors, found valid. */
export interface NewsroomFacts {
  readonly site: Site;
  /** Under which texts may name the site's own pages. */
  readonly origins: readonly string[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
}

/** What every story is compiled with. Plain data: threads get copies. */
export interface Newsroom extends NewsroomFacts {
  /** Whether drafts are shown. */
  readonly drafts: boolean;
}

/** Undefined where one of them has problems. */
export function newsroomFacts({ site, origins, tags, authors, known }: Vocabulary): NewsroomFacts | undefined {
  if (!("value" in site && "value" in tags && "value" in authors)) return undefined;
  return { site: site.value, origins, tags: tags.value, authors: authors.value, known };
}
