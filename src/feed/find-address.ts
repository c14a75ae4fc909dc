import { type FeedAddress, parseFeedAddress } from "../urls/feed-address.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { type FormatName, feedFormats, formatNames } from "./feed-format.ts";
import { oldNames } from "./old-names.ts";

/** A path in a folder of feeds, and the format of the document that it names. */
export interface FoundAddress extends FeedRef {
  readonly wanted: Wanted;
}

export type Wanted =
  | Exclude<FeedAddress["wanted"], { readonly kind: "file" }>
  | { readonly kind: "document"; readonly format: FormatName }
  /** What other generators call such a document, with or without a slash behind it. */
  | { readonly kind: "old name"; readonly format: FormatName };

/**
 * What a path wants of which feed, the slug percent-encoded as it is there. Whether there is such a feed, it does not say.
 * @param path from the site's address
 * @returns undefined where nothing can be
 */
export function findAddress(path: string): FoundAddress | undefined {
  const address = parseFeedAddress(path);
  if (!address) return undefined;
  const { wanted, ...ref } = address;
  const found = wanted.kind === "file" ? findDocument(ref, wanted.name) : wanted;
  return found && { ...ref, wanted: found };
}

function findDocument({ archive }: FeedRef, name: string): Wanted | undefined {
  const document = formatNames.find((format) => feedFormats[format].file === name);
  if (document) return { kind: "document", format: document };
  // No other generator has archive documents.
  const meant = archive === undefined ? oldNames.get(name.replace(/\/$/, "")) : undefined;
  return meant && { kind: "old name", format: meant };
}
