import type { FeedRef } from "../urls/feed-ref.ts";
import { atom } from "./atom.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { rss } from "./rss.ts";

/** Every format there is, in the order in which they are offered. */
export const formats: readonly Format[] = [rss, atom, json];

/** The formats in which the feed is served. */
export function formatsFor(feed: FeedRef): readonly Format[] {
  return formats.filter((format) => format.isFor(feed));
}

/** The format of the one address that a reader is given; undefined where the feed is in none to which readers subscribe. */
export function readerFormat(feed: FeedRef): Format | undefined {
  return formatsFor(feed).find(({ subscribable }) => subscribable);
}

/** Where a format stands among all: records and digests have what it writes there. @throws Error for one that is not registered */
export function indexOfFormat({ name }: Format): number {
  const index = formats.findIndex((format) => format.name === name);
  if (index < 0) throw new Error(`There is no format ${name}`);
  return index;
}
