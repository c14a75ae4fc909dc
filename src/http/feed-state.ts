import type { Instant } from "../domain/article.ts";
import type { ArticleList, ArticleNumber } from "../domain/catalogue.ts";
import { addNotices, archiveCount, archiveWindow, windowOf } from "../domain/window.ts";
import type { Envelope } from "../feed/envelope.ts";
import { envelopeOf } from "../feed/envelope-of.ts";
import type { Format } from "../formats/format.ts";
import { formatsFor } from "../formats/formats.ts";
import type { Library } from "../pack/unpack.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import type { Affixes } from "../xml/print.ts";
import { feedTag } from "./feed-body.ts";

/** Everything about one document of a feed that a conditional request needs; no entry is read for it. */
export interface FeedState {
  readonly format: Format;
  readonly envelope: Envelope;
  /** The envelope as the format writes it. */
  readonly document: Affixes;
  /** Newest first. */
  readonly shown: readonly ArticleNumber[];
  /** Strong: equal tags mean equal bytes. */
  readonly etag: string;
  /** That of the content alone, which may be later than now: see `lastModifiedOf`. */
  readonly lastModified?: Instant;
  readonly validUntil: Instant;
}

/** What a feed shows at `now` in each of these formats: the same entries in all of them. */
export async function feedStates(
  { catalogue, digests }: Library,
  ref: FeedRef,
  list: ArticleList,
  formats: readonly Format[],
  now: Instant,
): Promise<readonly FeedState[]> {
  const { site, times } = catalogue;
  const { items } = site.feed;
  const current = windowOf(times, list, items, now);
  const { shown, updated, modified, ...own } =
    ref.archive === undefined
      ? addNotices(times, list, current, now)
      : archiveWindow(times, list, items, ref.archive, now);
  // With the current document, whether there is this archive document at all may change.
  const validUntil = Math.min(own.validUntil, current.validUntil);
  const archives = archiveCount(current, items);
  const every = formatsFor(ref);
  const lastModified = modified === undefined ? {} : { lastModified: modified };
  return Promise.all(
    formats.map(async (format) => {
      const others = every.filter(({ name }) => name !== format.name);
      const envelope = envelopeOf(site, catalogue, ref, format, { updated, archives, others });
      const document = format.envelope(envelope);
      const etag = await feedTag(format, document, digests(shown, format, ref.variant));
      return { format, envelope, document, shown, etag, validUntil, ...lastModified };
    }),
  );
}
