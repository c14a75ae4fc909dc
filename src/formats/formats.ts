import { type FeedAddress, type FeedRef, parseFeedAddress } from "../urls/feed-ref.ts";
import { atom } from "./atom.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { rss } from "./rss.ts";

/** Every format there is, in the order in which they are offered. */
export const formats: readonly Format[] = [rss, atom, json];

/** The formats in which the feed is served. */
export function formatsFor(feed: FeedRef): readonly Format[] {
  return formats.filter((format) => format.isFor?.(feed) !== false);
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

/** A path in a folder of feeds, and the format of the document that it names. */
export interface FoundAddress extends FeedRef {
  readonly wanted: AddressTarget;
}

export type AddressTarget =
  | Exclude<FeedAddress["wanted"], { readonly kind: "file" }>
  | { readonly kind: "document"; readonly format: Format }
  /** What other generators call such a document, with or without a slash behind it. */
  | { readonly kind: "old name"; readonly format: Format };

/**
 * What a path wants of which feed, the slug percent-encoded as it is there. Whether there is such a feed, it does not say.
 * @param path from the site's address
 * @returns undefined where nothing can be, such as for a document in a format that is not for the feed
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

/** Also the names of our own documents, where they are not, such as at the top or with a slash behind them. */
export const byOldName: ReadonlyMap<string, Format> = new Map(
  formats.flatMap((format) => [...format.oldNames, format.file].map((name) => [name, format] as const)),
);
