import type { UniqueNames } from "../../content/read/find-clashes.ts";
import type { ContentPicture } from "../../content/read/picture-registry.ts";
import type { ContentVersion } from "../../content/source/content-source.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { IndexedStory } from "../../pack/indexed-story.ts";
import type { Problem } from "../../problems/problem.ts";
import type { LinkTarget } from "../links/link-resolver.ts";
import type { ArticleLink } from "../links/site-links.ts";

/** A story after it was compiled: with what was made of it, or with its problems alone. */
export type StoryOutcome = StoryState | StoryFindings;

/** What there is to say of a story. */
export interface StoryFindings {
  readonly claims: UniqueNames;
  /** Of its files, but for what stands in the Markdown. */
  readonly problems: readonly Problem[];
  /** Of the Markdown. */
  readonly textProblems: readonly Problem[];
  /** Of both. */
  readonly notices: readonly Problem[];
  /** Checked by each run once all stories are known, since those that they lead to change by themselves. */
  readonly articleLinks: readonly ArticleLink[];
}

/**
 * What compile keeps of a story that has no problem: what it was made from, so that it need not be made again; what there is to say
 * of it, which is told again by each run that takes it over; and what was made, but for the records, which are in shards. Plain JSON,
 * and little of it: there may be tens of thousands.
 */
export interface StoryState extends Pick<StoryFindings, "claims" | "notices" | "articleLinks"> {
  readonly version: ContentVersion;
  /** Name of the chunk with which its records were written; absent until then. */
  readonly chunk?: string;
  /** Whether it can be linked to, and may have articles: a draft is read, and not shown. */
  readonly shown: boolean;
  readonly pictures: readonly PictureState[];
  /** The folders that its texts link to, and where they led. */
  readonly links: Readonly<Record<string, string>>;
  /** The topics and authors that its articles show and that its texts link to, by slug. */
  readonly terms: Readonly<Record<keyof Vocabulary, readonly string[]>>;
  readonly indexed: IndexedStory;
}

/** A picture that a story names. */
export interface PictureState extends ContentPicture {
  /** Whether an article shows it: those of drafts and of withdrawn stories are not served. */
  readonly shown: boolean;
}

/** Where links to a story lead; undefined where they lead nowhere. */
export function targetOf(state: StoryState | undefined): LinkTarget | undefined {
  // Of what was withdrawn before its release there is no article.
  if (!state?.shown || state.indexed.articles.length === 0) return undefined;
  const pages = state.claims.slugs.map(({ language, name: slug }) => ({ language, slug }));
  return { pages, withdrawn: state.indexed.withdrawn !== undefined };
}

/** The same as one text to compare; empty where they lead nowhere. */
export function printTarget(target: LinkTarget | undefined): string {
  const pages = (target?.pages ?? []).map(({ language, slug }) => `${language}/${slug}`);
  return [...(target?.withdrawn ? ["withdrawn"] : []), ...pages].join(" ");
}
