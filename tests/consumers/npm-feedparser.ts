import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { type Consumer, instant, textOfHtml } from "./reading.ts";

/**
 * npm's feedparser: for Atom categories it returns the term, not the label, and of several authors the first. It removes
 * everything that looks like an element from its `title`, so the text is read from the field that keeps it as parsed.
 */
export const npmFeedparser: Consumer = {
  name: "feedparser (npm)",
  reads: ["rss", "atom"],
  async read(text, format) {
    const parser = Readable.from([Buffer.from(text)]).pipe(new FeedParser({ addmeta: false }));
    const entries = [];
    for await (const item of parser) {
      entries.push({
        id: item.guid,
        title: textOf(item, `${format}:title`),
        url: item.link,
        published: instant(item.pubdate),
        content: item.description ?? "",
        summary: format === "rss" ? textOfHtml(item.summary ?? "") : (item.summary ?? ""),
        ...(format === "rss" && { tags: item.categories }),
      });
    }
    return { title: parser.meta.title, entries };
  },
};

function textOf(item: object, element: string): string {
  const value = (item as Record<string, { "#"?: string } | undefined>)[element];
  return value?.["#"] ?? "";
}
