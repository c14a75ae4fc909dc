import { extractFromJson } from "@extractus/feed-extractor";
import { type Consumer, instant } from "./reading.ts";

/** @extractus/feed-extractor, for JSON Feed, which few other parsers read. It generates an id for each item, which is not used. */
export const extractus: Consumer = {
  name: "@extractus/feed-extractor",
  reads: ["json"],
  read(text) {
    const {
      title = "",
      language = "",
      entries = [],
    } = extractFromJson(JSON.parse(text), {
      descriptionMaxLen: 0,
      getExtraEntryFields: (entry) => entry,
    });
    return {
      title,
      language,
      entries: entries.map((entry) => {
        const item = entry as unknown as Record<string, unknown>;
        return {
          id: String(item.id),
          title: entry.title ?? "",
          url: entry.link ?? "",
          published: instant(entry.published),
          content: String(item.content_html),
        };
      }),
    };
  },
};
