import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { type Consumer, instant, textOfHtml } from "./reading.ts";

/** https://feedsmith.dev: keeps the names and shapes of the specifications. */
export const feedsmith: Consumer = {
  name: "feedsmith",
  reads: ["rss", "atom", "json"],
  read(text, format) {
    switch (format) {
      case "rss": {
        const { title = "", language = "", items = [] } = parseRssFeed(text);
        return {
          title,
          language,
          entries: items.map((item) => ({
            id: item.guid?.value ?? "",
            title: item.title ?? "",
            url: item.link ?? "",
            published: instant(item.pubDate),
            updated: instant(item.atom?.updated),
            summary: textOfHtml(item.description ?? ""),
            content: item.content?.encoded ?? "",
            authors: item.dc?.creators ?? [],
            tags: item.categories?.map(({ name }) => name ?? "") ?? [],
            language: item.dc?.languages?.[0] ?? "",
          })),
        };
      }
      case "atom": {
        const { title, xml, entries = [] } = parseAtomFeed(text);
        return {
          title: title?.value ?? "",
          language: xml?.lang ?? "",
          entries: entries.map((entry) => ({
            id: entry.id ?? "",
            title: entry.title?.value ?? "",
            url: entry.links?.find(({ rel }) => rel === "alternate")?.href ?? "",
            published: instant(entry.published),
            updated: instant(entry.updated),
            summary: entry.summary?.value ?? "",
            content: entry.content?.value ?? "",
            authors: entry.authors?.map(({ name }) => name ?? "") ?? [],
            tags: entry.categories?.map(({ label }) => label ?? "") ?? [],
            language: entry.xml?.lang ?? "",
          })),
        };
      }
      case "json": {
        const { title = "", language = "", items = [] } = parseJsonFeed(text);
        return {
          title,
          language,
          entries: items.map((item) => ({
            id: item.id ?? "",
            title: item.title ?? "",
            url: item.url ?? "",
            published: instant(item.date_published),
            updated: instant(item.date_modified),
            summary: item.summary ?? "",
            content: item.content_html ?? "",
            authors: item.authors?.map(({ name }) => name ?? "") ?? [],
            tags: item.tags ?? [],
            language: item.language ?? "",
          })),
        };
      }
    }
  },
};
