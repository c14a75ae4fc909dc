import { Feed } from "feed";
import type { FeedContent } from "./feed-articles.ts";

/** Renders RSS 2.0 as in the README of `feed`. */
export function renderFeed({ title, description, language, page, self, articles }: FeedContent): string {
  const feed = new Feed({ id: page, title, description, link: page, language, feedLinks: { rss: self } });
  for (const article of articles) {
    feed.addItem({
      title: article.title,
      id: article.id,
      link: article.url,
      description: article.lead,
      content: article.body,
      date: new Date(article.updated),
      published: new Date(article.published),
      author: article.authors.map((author) => ({ name: author.name, link: author.url })),
      category: article.tags.map((name) => ({ name })),
    });
  }
  return feed.rss2();
}
