import Parser from "rss-parser";
import { type Consumer, instant, textOfHtml } from "./reading.ts";

interface ReadItem {
  readonly id?: string;
  readonly creators?: readonly string[];
  readonly encoded?: string;
  readonly topics?: readonly { readonly _?: string; readonly $: { readonly label?: string } }[];
  readonly summary?: string;
}

/** rss-parser; for Atom it returns neither `updated` nor more than one author. */
export const rssParser: Consumer = {
  name: "rss-parser",
  reads: ["rss", "atom"],
  async read(text, format) {
    const parser = new Parser<{ language?: string }, ReadItem>({
      customFields: {
        item: [
          ["dc:creator", "creators", { keepArray: true }],
          ["category", "topics", { keepArray: true }],
          ["content:encoded", "encoded"],
        ],
      },
    });
    const { title = "", language, items } = await parser.parseString(text);
    return {
      title,
      ...(language !== undefined && { language }),
      entries: items.map((item) => ({
        id: item.guid ?? item.id ?? "",
        title: item.title ?? "",
        url: item.link ?? "",
        published: instant(item.isoDate),
        tags: item.topics?.map(({ _, $ }) => _ ?? $.label ?? "") ?? [],
        ...(format === "rss"
          ? {
              summary: textOfHtml(item.content ?? ""),
              content: item.encoded ?? "",
              authors: item.creators ?? [],
            }
          : { summary: item.summary ?? "", content: item.content ?? "" }),
      })),
    };
  },
};
