import type { UniqueNames } from "../../content/read/find-clashes.ts";
import type { Address } from "../../domain/catalogue.ts";
import { findNearest } from "../../domain/find-name.ts";
import type { LanguageTag } from "../../domain/language.ts";
import type { IndexedStory } from "../../pack/indexed-story.ts";
import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { toItself, toWithdrawn } from "./link-resolver.ts";
import { neverPublished, ofDraft } from "./link-targets.ts";
import type { ArticleLink } from "./site-links.ts";

/** A story, and which of its texts can be linked to. */
export interface LinkedStory {
  readonly names: UniqueNames;
  /** Why a text has no page, by its language; without those that have one. */
  readonly hidden: ReadonlyMap<LanguageTag, Diagnosis>;
  readonly withdrawn: boolean;
}

/**
 * @param indexed the story as it was compiled; undefined if it has problems
 * @param drafts whether drafts are shown
 */
export function toLinkedStory(
  names: UniqueNames,
  indexed: Pick<IndexedStory, "withdrawn" | "articles"> | undefined,
  drafts: boolean,
): LinkedStory {
  const withdrawn = indexed?.withdrawn !== undefined;
  const hidden = new Map<LanguageTag, Diagnosis>();
  for (const { language, draft } of names.slugs) {
    if (draft && !drafts)
      hidden.set(language, names.draft ? ofDraft : { ...ofDraft, what: `the story is a draft in ${language}` });
    else if (withdrawn && !indexed.articles.some((each) => each.language === language))
      hidden.set(language, neverPublished);
  }
  return { names, hidden, withdrawn };
}

/**
 * Reports links to addresses that no article has, which can be decided only once all stories are known. An address that
 * an article had before redirects, so a link to it is a notice.
 */
export function checkArticleLinks(links: readonly ArticleLink[], stories: readonly LinkedStory[]): readonly Problem[] {
  if (links.length === 0) return [];
  const pages = stories.flatMap((story) =>
    story.names.slugs.map(({ language, name }): Page => ({ language, slug: name, story })),
  );
  const former = stories.flatMap((story) =>
    story.names.formerly.flatMap(({ name }) =>
      story.names.slugs.map(({ language }): Page => ({ language, slug: name, story })),
    ),
  );
  const now = new Map(pages.map((page) => [addressOf(page), page.story]));
  const before = new Map(former.map((page) => [addressOf(page), page.story]));
  const bySlug = Map.groupBy([...pages, ...former], ({ slug }) => slug);
  const missing = new Map<string, Diagnosis>();

  function diagnose({ language, slug, place }: ArticleLink): Diagnosis | undefined {
    const address = addressOf({ language, slug });
    const story = now.get(address) ?? before.get(address);
    if (!story) {
      // Hundreds of texts may link to a story that was removed, and finding a similar name is slow.
      const diagnosis = missing.get(address) ?? diagnoseMissing({ language, slug }, bySlug, [...pages, ...former]);
      missing.set(address, diagnosis);
      return diagnosis;
    }
    const { names, withdrawn } = story;
    const hidden = story.hidden.get(language);
    if (hidden) return prependNowhere(hidden);
    if (place.path.endsWith(`/${names.folder}/${language}.md`)) return prependColon(toItself);
    if (withdrawn) return prependColon(toWithdrawn);
    if (now.has(address)) return undefined;
    const what = " redirects: the article has a new address";
    return { what, instead: `write "../${names.folder}/"`, notice: true };
  }

  return links.flatMap((link) => {
    const diagnosis = diagnose(link);
    return diagnosis ? { ...link.place, ...diagnosis, what: link.place.what + diagnosis.what } : [];
  });
}

interface Page extends Address {
  readonly story: LinkedStory;
}

function isLinkable({ language, story }: Page): boolean {
  return !story.hidden.has(language);
}

function addressOf({ language, slug }: Address): string {
  return `${language}/${slug}`;
}

function prependColon(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, what: `: ${diagnosis.what}` };
}

function prependNowhere(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, what: ` leads nowhere: ${diagnosis.what}` };
}

function diagnoseMissing(
  { language, slug }: Address,
  bySlug: ReadonlyMap<string, readonly Page[]>,
  pages: readonly Page[],
): Diagnosis {
  const elsewhere = (bySlug.get(slug) ?? []).filter(isLinkable);
  if (elsewhere[0]) {
    const languages = elsewhere.map((page) => page.language).join(", ");
    const what = `the article ${quote(slug)} exists in ${languages}, not in ${language}`;
    const instead = `write "../${elsewhere[0].story.names.folder}/", which links to an existing language`;
    return prependNowhere({ what, instead });
  }
  const linkable = pages.filter(isLinkable);
  const folder =
    findNearestFolder(
      slug,
      linkable.filter((page) => page.language === language),
    ) ?? findNearestFolder(slug, linkable);
  const instead = folder ? `did you mean "../${folder}/"?` : 'link to a story by its folder, as "../folder/"';
  return prependNowhere({ what: `there is no article ${quote(slug)} in ${language}`, instead });
}

/** Finds the folder with the most similar name or slug: editors confuse the two. */
function findNearestFolder(slug: string, pages: readonly Page[]): string | undefined {
  const folders = new Map(
    pages.flatMap(({ slug: name, story: { names } }) => [
      [names.folder, names.folder],
      [name, names.folder],
    ]),
  );
  const near = findNearest(slug, folders.keys());
  return near === undefined ? undefined : folders.get(near);
}
