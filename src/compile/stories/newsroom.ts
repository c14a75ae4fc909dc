import type { Author } from "../../domain/author.ts";
import type { Site } from "../../domain/site.ts";
import type { Tag } from "../../domain/tag.ts";
import type { Known } from "../schema/known.ts";

/** What every story is compiled with. Plain data: threads get copies. */
export interface Newsroom {
  /** The content folder's absolute path. */
  readonly content: string;
  /** Its name, as problems have it. */
  readonly name: string;
  readonly site: Site;
  /** Under which texts may name the site's own pages. */
  readonly origins: readonly string[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly known: Known;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** The absolute path of the folder of shards. */
  readonly shards: string;
}
