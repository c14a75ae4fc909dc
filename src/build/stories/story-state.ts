import type { ContentFile } from "../../content/read/file-registry.ts";
import type { UniqueNames } from "../../content/read/find-clashes.ts";
import type { ContentPicture } from "../../content/read/picture-registry.ts";
import type { ContentVersion } from "../../content/source/content-source.ts";
import type { LanguageTag } from "../../domain/language.ts";
import { releaseOrder } from "../../domain/release-facts.ts";
import type { Vocabulary } from "../../domain/vocabulary.ts";
import type { IndexedStory } from "../../pack/indexed-story.ts";
import type { Problem } from "../../problems/problem.ts";
import type { LinkTarget } from "../links/link-resolver.ts";
import type { ArticleLink } from "../links/site-links.ts";

/** The result of compiling a story: its state, or only its problems. */
export type StoryOutcome = StoryState | StoryFindings;

/** The problems and notices of a story. */
export interface StoryFindings {
  readonly names: UniqueNames;
  /** Problems of its files, except those in the Markdown. */
  readonly problems: readonly Problem[];
  /** Problems in the Markdown. */
  readonly textProblems: readonly Problem[];
  /** Notices of both. */
  readonly notices: readonly Problem[];
  /** Links that each run checks once all stories are known, since their targets change independently. */
  readonly articleLinks: readonly ArticleLink[];
}

/**
 * What compile saves of a story without problems: its dependencies, so that it need not be compiled again; its notices,
 * which are reported again by each run that reuses it; and its result, except for the records, which are in shards.
 * Plain JSON, and small: there may be tens of thousands.
 */
export interface StoryState extends Pick<StoryFindings, "names" | "notices" | "articleLinks"> {
  readonly version: ContentVersion;
  /** Name of the chunk that its records were written with; absent until then. */
  readonly chunk?: string;
  /** Whether any of its texts can be linked to and may be an article: a hidden draft and a story in retired languages are only read. */
  readonly shown: boolean;
  readonly pictures: readonly PictureState[];
  readonly files: readonly FileState[];
  /** The folders that its texts link to, and the targets they resolved to. */
  readonly links: Readonly<Record<string, string>>;
  /** The slugs of topics and authors that its articles show or its texts link to. */
  readonly terms: Readonly<Record<keyof Vocabulary, readonly string[]>>;
  readonly indexed: IndexedStory;
  readonly order: ReleaseOrder;
}

/** The order in which texts are released, by language, as `releaseOrder` returns it; without those that it orders by their date. */
export type ReleaseOrder = Readonly<Record<LanguageTag, number>>;

export function findReleaseOrder(
  newsroom: Parameters<typeof releaseOrder>[0],
  { id, articles }: Pick<IndexedStory, "id" | "articles">,
): ReleaseOrder {
  return Object.fromEntries(
    articles.flatMap(({ language, published }) => {
      const order = releaseOrder(newsroom, id, language, published);
      return order === published ? [] : [[language, order]];
    }),
  );
}

/** A picture that a story names. */
export interface PictureState extends ContentPicture {
  /** Whether an article shows it: those of drafts and of withdrawn stories are not served. */
  readonly shown: boolean;
}

/** A recording, subtitles or a document that a story names. */
export interface FileState extends ContentFile {
  /** Whether an article shows it or links to it, as for a picture. */
  readonly shown: boolean;
}

/** Returns the target of links to a story; undefined if it has no pages. */
export function targetOf(state: StoryState | undefined): LinkTarget | undefined {
  // A story that was withdrawn before its release has no article.
  if (!state?.shown || state.indexed.articles.length === 0) return undefined;
  const pages = state.indexed.articles.map(({ language, slug, published }) => ({
    language,
    slug,
    order: state.order[language] ?? published,
  }));
  const shown = new Set(pages.map(({ language }) => language));
  const hiddenIn = state.names.slugs.flatMap(({ language, draft }) => (draft && !shown.has(language) ? language : []));
  return { pages, hiddenIn, withdrawn: state.indexed.withdrawn !== undefined };
}

/** Prints a target as a string for comparison; empty if there is none. */
export function printTarget(target: LinkTarget | undefined): string {
  if (!target) return "";
  const { pages, hiddenIn, withdrawn } = target;
  // Which page a link leads to depends on their order only if these differ.
  const differ = pages.some(({ order }) => order !== pages[0]?.order);
  const printed = pages.map(({ language, slug, order }) => `${language}/${slug}${differ ? `@${order}` : ""}`);
  return [...(withdrawn ? ["withdrawn"] : []), ...printed, ...hiddenIn.map((language) => `-${language}`)].join(" ");
}
