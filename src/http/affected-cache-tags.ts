import type { ArticleNumber, Catalogue } from "../domain/catalogue.ts";

/** The members of `Cache-Tag` under which whatever lists or shows one of these articles is cached; see `cache-tags.ts`. */
export function affectedCacheTags(catalogue: Catalogue, articles: readonly ArticleNumber[]): readonly string[] {
  const tags = articles.flatMap((number) => {
    const { language, id, tags: topics, authors } = catalogue.article(number);
    return [
      `latest:${language}`,
      ...topics.map((slug) => `topic:${slug}`),
      ...authors.map((slug) => `author:${slug}`),
      `story:${id}`,
    ];
  });
  return [...new Set(tags)];
}
