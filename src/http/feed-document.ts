import type { Instant } from "../domain/article.ts";
import type { ArticleList, ArticleNumber } from "../domain/catalogue.ts";
import { addNotices, archiveSize, archivesOf, archiveWindow, windowOf } from "../domain/window.ts";
import type { Envelope } from "../feed/envelope.ts";
import { envelopeOf } from "../feed/envelope-of.ts";
import type { Format } from "../formats/format.ts";
import { formatsFor } from "../formats/formats.ts";
import { concatenate } from "../pack/columns.ts";
import type { ArticleRecord } from "../pack/record.ts";
import type { Library } from "../pack/unpack.ts";
import type { FeedRef, Variant } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/element.ts";
import { entityTag } from "./conditional.ts";
import { encodeText } from "./respond.ts";

/** Everything about a document of a feed that a conditional request needs. It is computed without reading entries. */
export interface FeedState {
  readonly format: Format;
  readonly envelope: Envelope;
  /** The envelope, printed by the format. */
  readonly document: Affixes;
  /** Newest first. */
  readonly shown: readonly ArticleNumber[];
  /** Strong: equal tags mean equal bytes. */
  readonly etag: string;
  /** The newest change of the content, which may be later than now: see `lastModifiedOf`. */
  readonly lastModified?: Instant;
  readonly validUntil: Instant;
}

/** Returns the state of a feed at `now` in each of these formats, with the same entries in all of them. */
export async function feedStates(
  { catalogue, digests }: Library,
  ref: FeedRef,
  list: ArticleList,
  formats: readonly Format[],
  now: Instant,
): Promise<readonly FeedState[]> {
  const { site, times } = catalogue;
  const current = windowOf(times, list, site.feed.items, now);
  const { shown, updated, modified, ...own } =
    ref.archive === undefined
      ? addNotices(times, list, current, now)
      : archiveWindow(times, list, archiveSize, ref.archive, now);
  const archives = archivesOf(times, list, current, archiveSize, now);
  // A change of the current document may change which archive documents exist, and to which it leads.
  const validUntil = Math.min(own.validUntil, current.validUntil, archives.validUntil);
  const every = formatsFor(ref);
  const lastModified = modified === undefined ? {} : { lastModified: modified };
  return Promise.all(
    formats.map(async (format) => {
      const others = every.filter(({ name }) => name !== format.name);
      const envelope = envelopeOf(site, catalogue, ref, format, { updated, newestArchive: archives.newest, others });
      const document = format.envelope(envelope);
      const etag = await feedTag(format, document, digests(shown, format, ref.variant));
      return { format, envelope, document, shown, etag, validUntil, ...lastModified };
    }),
  );
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

/**
 * Makes an entity tag from everything that `feedBody` joins, with the digest of each entry in place of its bytes: a deploy that
 * changes none of it does not change the tag. U+0000, which no document contains, separates the parts.
 */
export function feedTag({ separator }: Format, { prefix, suffix }: Affixes, digests: Uint8Array): Promise<string> {
  return entityTag(concatenate([encodeText([prefix, separator, suffix, ""].join("\0")), digests]));
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
