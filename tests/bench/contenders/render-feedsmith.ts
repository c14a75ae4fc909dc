import { generateRssFeed } from "feedsmith";
import type { FeedContent } from "./feed-articles.ts";

/** Renders RSS 2.0 as in the documentation of feedsmith. */
export function renderFeedsmith({ title, description, language, page, self, articles }: FeedContent): string {
  return generateRssFeed({
    title,
    description,
    link: page,
    language,
    atom: { links: [{ href: self, rel: "self", type: "application/rss+xml" }] },
    items: articles.map((article) => ({
      title: article.title,
      guid: { value: article.id, isPermaLink: false },
      link: article.url,
      description: article.lead,
      content: { encoded: article.body },
      pubDate: new Date(article.published),
      dc: { creators: article.authors.map(({ name }) => name) },
      categories: article.tags.map((name) => ({ name })),
    })),
  });
}
