import type { FormatName } from "./feed-format.ts";

/** What other generators call their feeds, and people and programs therefore try, in each folder of feeds. */
export const oldNames: ReadonlyMap<string, FormatName> = new Map([
  ["feed", "rss"],
  ["rss", "rss"],
  ["atom", "atom"],
  ["feed.xml", "rss"],
  ["index.xml", "rss"],
  ["rss.xml", "rss"],
  ["atom.xml", "atom"],
  ["feed.json", "json"],
]);
