/** The documents every feed is served as: file name below the feed's folder, and media type. */
export const feedFormats = {
  rss: { file: "rss.xml", type: "application/rss+xml" },
  atom: { file: "atom.xml", type: "application/atom+xml" },
  json: { file: "feed.json", type: "application/feed+json" },
} as const;

export type FormatName = keyof typeof feedFormats;

export const formatNames = ["rss", "atom", "json"] as const satisfies readonly FormatName[];

/** A value for each format, made by asking for each in turn. */
export function eachFormat<Value>(value: (format: FormatName) => Value): Readonly<Record<FormatName, Value>> {
  return { rss: value("rss"), atom: value("atom"), json: value("json") };
}
