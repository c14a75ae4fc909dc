import type { Entry } from "../../feed/entry.ts";

/** What Open Graph says of an article: https://ogp.me/#type_article */
export function articleOpenGraph(entry: Entry): readonly (readonly [property: string, content: string])[] {
  const { image, published, updated, categories } = entry;
  return [
    ["og:type", "article"],
    ["article:published_time", new Date(published).toISOString()],
    ["article:modified_time", new Date(updated).toISOString()],
    ...categories.map(({ label }) => ["article:tag", label] as const),
    ...(image ? [["og:image", image.url] as const] : []),
    ...(image?.measured
      ? ([
          ["og:image:width", String(image.measured.width)],
          ["og:image:height", String(image.measured.height)],
          ["og:image:type", image.measured.type],
        ] as const)
      : []),
    ...(image ? [["og:image:alt", image.alt] as const] : []),
  ];
}
