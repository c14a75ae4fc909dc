import { parseFeed } from "@rowanmanning/feed-parser";
import { type Consumer, instant, textOfHtml } from "./reading.ts";

/**
 * @rowanmanning/feed-parser: one shape for every format; it finds elements by their local names. It decodes entities in the
 * parsed text a second time, even in CDATA, and uses the `pubDate` of RSS as `updated`.
 */
export const rowanmanning: Consumer = {
  name: "@rowanmanning/feed-parser",
  reads: ["rss", "atom"],
  read(text, format) {
    const { title, language, items } = parseFeed(text);
    return {
      title: title ?? "",
      language: language ?? "",
      entries: items.map((item) => ({
        id: item.id ?? "",
        title: item.title ?? "",
        url: item.url ?? "",
        published: instant(item.published),
        ...(format === "atom" && { updated: instant(item.updated) }),
        contentDecoded: item.content ?? "",
        summary: format === "rss" ? textOfHtml(item.description ?? "") : (item.description ?? ""),
        authors: item.authors.map(({ name }) => name ?? ""),
        tags: item.categories.map(({ label }) => label ?? ""),
      })),
    };
  },
};
