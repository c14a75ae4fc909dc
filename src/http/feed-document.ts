import { archiveSize, archivesOf, archiveWindow } from "../domain/archives.ts";
import type { Instant } from "../domain/article.ts";
import type { ArticleList, Catalogue } from "../domain/catalogue.ts";
import { type Hash, hashWords, printHash } from "../domain/hash.ts";
import { addNotices, type Window, windowOf } from "../domain/window.ts";
import type { ChangingFacts } from "../formats/document-envelope.ts";
import type { Format } from "../formats/format.ts";
import { concatenate } from "../pack/columns.ts";
import type { ArticleRecord } from "../pack/record.ts";
import type { FeedRef, Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/element.ts";
import { encodeText } from "./respond.ts";

/** Which entries a document of a feed shows, in every format and variant. It is computed without reading entries. */
export interface FeedWindow extends Omit<Window, "modified">, ChangingFacts {
  /** The newest change of the content, which may be later than now: see `lastModifiedOf`. */
  readonly lastModified: Instant | undefined;
}

/** @param ref its variant makes no difference */
export function feedWindow(
  { site, times }: Catalogue,
  { archive }: Pick<FeedRef, "archive">,
  list: ArticleList,
  now: Instant,
): FeedWindow {
  const current = windowOf(times, list, site.feed.items, now);
  const { shown, updated, modified, validUntil } =
    archive === undefined
      ? addNotices(times, list, current, now)
      : archiveWindow(times, list, archiveSize, archive, now);
  const archives = archivesOf(times, list, current, archiveSize, now);
  return {
    shown,
    updated,
    lastModified: modified,
    newestArchive: archives.newest,
    // A change of the current document may change which archive documents exist, and to which it leads.
    validUntil: Math.min(validUntil, current.validUntil, archives.validUntil),
  };
}

/**
 * Hashes everything that `feedBody` joins, by its digests, before any of it is rendered: different documents have different hashes,
 * and a deploy that changes none of it does not change the hash.
 * @param envelope as `Library.envelopeDigest` returns it
 * @param entries as `Library.hashEntries` returns it
 */
export function hashFeed(
  envelope: Hash,
  entries: Hash,
  { archive }: Pick<FeedRef, "archive">,
  { updated = 0, newestArchive }: ChangingFacts,
): Hash {
  // Milliseconds are more than 32 bits. A document without entries has no date; its `entries` are those of no other.
  const upper = Math.floor(updated / 2 ** 32);
  // An archive document does not change when another one is added.
  const newest = archive === undefined ? newestArchive : 0;
  return hashWords([...envelope, ...entries, updated, upper, newest]);
}

/** Prints the entity tag of a document with this hash. It is strong: equal tags mean equal bytes. */
export function feedTag(hash: Hash): string {
  return `"${printHash(hash)}"`;
}

/** Assembles the bytes of a document from its envelope and its entries, which were rendered at build. */
export function feedBody(
  format: Format,
  variant: Variant,
  records: readonly ArticleRecord[],
  { prefix, suffix }: Affixes,
): Uint8Array<ArrayBuffer> {
  const separator = encodeText(format.separator);
  const pieces = records.flatMap((record, index) => [
    ...(index > 0 ? [separator] : []),
    ...entryPieces(format, variant, record),
  ]);
  return concatenate([encodeText(prefix), ...pieces, encodeText(suffix)]);
}

function entryPieces(format: Format, variant: Variant, record: ArticleRecord): readonly Uint8Array[] {
  const [before, after] = record.parts(format);
  if (format.body === "own") return [variant === "full" ? before : after];
  if (variant === "full") return [before, record.fullText, after];
  const { content } = format;
  if (!content) return [before, record.summary, after];
  return [
    before.subarray(0, before.length - encodeText(content.prefix).length),
    after.subarray(encodeText(content.suffix).length),
  ];
}
