import { type FeedAddress, type FeedRef, parseFeedAddress } from "../urls/feed-ref.ts";
import { atom } from "./atom.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { rss } from "./rss.ts";

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [rss, atom, json];

/** Returns the formats in which the feed is served. */
export function formatsFor(feed: FeedRef): readonly Format[] {
  return formats.filter((format) => format.isFor?.(feed) !== false);
}

/** Returns the format to give to a feed reader that takes one URL; undefined if the feed has no format that readers subscribe to. */
export function readerFormat(feed: FeedRef): Format | undefined {
  return formatsFor(feed).find(({ subscribable }) => subscribable);
}

/** Returns the position of a format among all, which is its position in records and digests. @throws Error if it is not registered */
export function indexOfFormat({ name }: Format): number {
  const index = formats.findIndex((format) => format.name === name);
  if (index < 0) throw new Error(`There is no format ${name}`);
  return index;
}

/** A parsed path in a folder of feeds, with the format of the document that it names. */
export interface FoundAddress extends FeedRef {
  readonly wanted: AddressTarget;
}

export type AddressTarget =
  | Exclude<FeedAddress["wanted"], { readonly kind: "file" }>
  | { readonly kind: "document"; readonly format: Format }
  /** A name that other generators use for such a document, with or without a trailing slash. */
  | { readonly kind: "old name"; readonly format: Format };

/**
 * Parses a path in a folder of feeds. The slug remains percent-encoded, and the feed need not exist.
 * @param path relative to the site's address
 * @returns undefined if nothing can be at this path, such as a document in a format that is not for the feed
 */
export function findAddress(path: string): FoundAddress | undefined {
  const address = parseFeedAddress(path);
  if (!address) return undefined;
  const { wanted, ...feed } = address;
  const found = wanted.kind === "file" ? findDocument(feed, wanted.name) : wanted;
  return found && { ...feed, wanted: found };
}

function findDocument(feed: FeedRef, name: string): AddressTarget | undefined {
  const served = formatsFor(feed);
  const format = served.find(({ file }) => file === name);
  if (format) return { kind: "document", format };
  // No other generator has archive documents.
  const meant = feed.archive === undefined ? byOldName.get(name.replace(/\/$/, "")) : undefined;
  return meant && served.includes(meant) ? { kind: "old name", format: meant } : undefined;
}

/**
 * Formats by the names that other generators use, and by our own file names, for paths where our documents are not: at the root, or
 * with a trailing slash.
 */
export const byOldName: ReadonlyMap<string, Format> = new Map(
  formats.flatMap((format) => [...format.oldNames, format.file].map((name) => [name, format] as const)),
);
