import { selectionsWith } from "../domain/article-list.ts";
import type { ArticleNumber, Catalogue } from "../domain/catalogue.ts";
import type { LanguageTag } from "../domain/language.ts";
import { everything, listKinds, type Selection } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import type { Language } from "../domain/site.ts";
import { parseTopicQuery, termsOf } from "../domain/topic-query.ts";
import type { FeedRef } from "../urls/feed-ref.ts";

/*
 * The value of `Cache-Tag`, by which a purge finds what a story concerns: ASCII without spaces, as slugs and languages are.
 * `latest:` is on what lists a whole language, so that a release need not purge every document in it.
 */

/** For what shows a list. */
export function cacheTags({ language, selection }: Pick<FeedRef, "language" | "selection">): string {
  return [`lang:${language}`, ...selectionTags(language, selection)].join(",");
}

/** For what every release in these languages concerns. */
export function latestCacheTags(languages: readonly Language[]): string {
  return languages.map(({ tag }) => cacheTags({ language: tag, selection: everything })).join(",");
}

export function storyCacheTags(language: LanguageTag, storyId: string): string {
  return [`lang:${language}`, storyTag(storyId)].join(",");
}

/** The members under which whatever lists or shows one of these articles is cached. */
export async function affectedCacheTags(
  catalogue: Catalogue,
  changes: readonly ArticleNumber[],
): Promise<readonly string[]> {
  const articles = await catalogue.articles(changes);
  const tags = changes.flatMap((number, index) => {
    const { language, id } = required(articles[index], "article", number);
    const lists = selectionsWith(catalogue, number);
    return [...lists.map(({ kind, slug }) => listKinds[kind].cacheTag(language, slug)), storyTag(id)];
  });
  return [...new Set(tags)];
}

function storyTag(id: string): string {
  return `story:${id}`;
}

function selectionTags(language: LanguageTag, { kind, slug }: Selection): readonly string[] {
  const { terms, cacheTag } = listKinds[kind];
  if (!terms?.combine) return [cacheTag(language, slug)];
  const query = parseTopicQuery(slug);
  if (!query) return [];
  // What is left out of everything concerns every release.
  const latest = query.groups.length === 0 ? [listKinds.all.cacheTag(language, "")] : [];
  return [...latest, ...termsOf(query).map((term) => cacheTag(language, term))];
}
