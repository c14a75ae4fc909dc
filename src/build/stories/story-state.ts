import type { UniqueNames } from "../../content/read/find-clashes.ts";
import type { ContentPicture } from "../../content/read/picture-registry.ts";
import type { ContentVersion } from "../../content/source/content-source.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { ShardPlace } from "../../pack/packable.ts";
import type { Problem } from "../../problems/problem.ts";
import type { ArticleLink } from "../links/check-article-links.ts";
import type { LinkTarget } from "../links/link-resolver.ts";
import type { RenderedArticle } from "../render/rendered-article.ts";
import type { SharedFacts } from "../render/shared-facts.ts";

/**
 * What compile keeps of a story that has no problem: what it was made from, so that it need not be made again, and what was made,
 * but for the records, which are in shards. Plain JSON, and little of it: there may be tens of thousands.
 */
export interface StoryState {
  readonly claims: UniqueNames;
  readonly version: ContentVersion;
  /** Name of the chunk that it is in. */
  readonly chunk: string;
  /** Whether it can be linked to, and may have articles: a draft is read, and not shown. */
  readonly shown: boolean;
  readonly pictures: readonly PictureState[];
  /** The folders that its texts link to, and where they led. */
  readonly links: Readonly<Record<string, string>>;
  /** The topics and authors that its articles show and that its texts link to, by slug. */
  readonly terms: Readonly<Record<keyof Vocabulary, readonly string[]>>;
  /** Checked by each run, since the stories that they lead to change by themselves. */
  readonly articleLinks: readonly ArticleLink[];
  /** Told again by each run that takes the story over. */
  readonly notices: readonly Problem[];
  /** What all its articles share. */
  readonly common: SharedFacts;
  /** In the site's order of languages. */
  readonly articles: readonly ArticleState[];
}

export interface ArticleState extends Omit<RenderedArticle, "record" | "digests"> {
  /** As `pack/digests.ts` has them, in base64. */
  readonly digests: string;
  readonly place: ShardPlace;
  /** Bytes of the record. */
  readonly length: number;
}

/** A picture that a story names. */
export interface PictureState extends ContentPicture {
  /** Whether an article shows it: those of drafts and of withdrawn stories are not served. */
  readonly shown: boolean;
}

/** Where links to a story lead; undefined where they lead nowhere. */
export function targetOf(
  state: Pick<StoryState, "shown" | "claims" | "common" | "articles"> | undefined,
): LinkTarget | undefined {
  // Of what was withdrawn before its release there is no article.
  if (!state?.shown || state.articles.length === 0) return undefined;
  const pages = state.claims.slugs.map(({ language, name: slug }) => ({ language, slug }));
  return { pages, withdrawn: state.common.withdrawn !== undefined };
}

/** The same as one text to compare; empty where they lead nowhere. */
export function linkSignature(target: LinkTarget | undefined): string {
  const pages = (target?.pages ?? []).map(({ language, slug }) => `${language}/${slug}`);
  return [...(target?.withdrawn ? ["withdrawn"] : []), ...pages].join(" ");
}
