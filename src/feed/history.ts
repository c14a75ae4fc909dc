import type { Site } from "../domain/site.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { documentUrl } from "../urls/urls.ts";
import type { DocumentFormat } from "./document-format.ts";

/** Where a document stands in the history of its feed, RFC 5005. */
export type History =
  /** It holds every entry there is (section 2). */
  | { readonly kind: "complete" }
  /** It is subscribed to, and there is more before it (section 4). */
  | { readonly kind: "current"; readonly previous: string }
  /** It is an archive document: `next` is the one after it, or leads to the current document where it is the newest. */
  | { readonly kind: "archive"; readonly current: string; readonly previous?: string; readonly next: string };

/**
 * @param archives how many archive documents the feed has
 * @returns undefined where there is more than the document holds, and the format has no archive documents
 */
export function historyOf(site: Site, ref: FeedRef, format: DocumentFormat, archives: number): History | undefined {
  const { archive, ...current } = ref;
  const address = (number: number) => documentUrl(site, { ...current, archive: number }, format);
  if (archive === undefined) {
    if (archives === 0) return { kind: "complete" };
    return format.isFor({ ...current, archive: archives })
      ? { kind: "current", previous: address(archives) }
      : undefined;
  }
  return {
    kind: "archive",
    current: documentUrl(site, current, format),
    ...(archive > 1 && { previous: address(archive - 1) }),
    // Always the next number, so that the newest archive document does not change when the next one begins.
    next: address(archive + 1),
  };
}
