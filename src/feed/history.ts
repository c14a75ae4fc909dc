import type { Site } from "../domain/site.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { documentUrl } from "../urls/urls.ts";
import { eachFormat, type FormatName, feedFormats } from "./feed-format.ts";

type Addresses = Readonly<Record<FormatName, string>>;

/** Where a document stands in the history of its feed, RFC 5005. */
export type History =
  /** It holds every entry there is (section 2). */
  | { readonly kind: "complete" }
  /** It is subscribed to, and there is more before it (section 4). */
  | { readonly kind: "current"; readonly previous: Addresses }
  /** It is an archive document: `next` is the one after it, or leads to the current document where it is the newest. */
  | { readonly kind: "archive"; readonly current: Addresses; readonly previous?: Addresses; readonly next: Addresses };

/** @param archives how many archive documents the feed has */
export function historyOf(site: Site, ref: FeedRef, archives: number): History {
  const { archive, ...current } = ref;
  const addresses = (number?: number): Addresses =>
    eachFormat((format) =>
      documentUrl(site, number === undefined ? current : { ...current, archive: number }, feedFormats[format]),
    );
  if (archive === undefined) {
    return archives === 0 ? { kind: "complete" } : { kind: "current", previous: addresses(archives) };
  }
  return {
    kind: "archive",
    current: addresses(),
    ...(archive > 1 && { previous: addresses(archive - 1) }),
    // Always the next number, so that the newest archive document does not change when the next one begins.
    next: addresses(archive + 1),
  };
}
