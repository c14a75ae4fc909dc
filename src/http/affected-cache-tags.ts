import type { Article } from "../domain/article.ts";

/** The members of `Cache-Tag` under which whatever lists or shows one of these articles is cached; see `cache-tags.ts`. */
export function affectedCacheTags(articles: readonly Article[]): readonly string[] {
  const tags = articles.flatMap(({ language, id, tags: topics, authors }) => [
    `latest:${language}`,
    ...topics.map((slug) => `topic:${slug}`),
    ...authors.map((slug) => `author:${slug}`),
    `story:${id}`,
  ]);
  return [...new Set(tags)];
}
