import { archiveCount, archiveWindow } from "../domain/archive.ts";
import type { Instant } from "../domain/article.ts";
import type { ArticleList, ArticleNumber } from "../domain/catalogue.ts";
import { windowOf } from "../domain/window.ts";
import { withNotices } from "../domain/with-notices.ts";
import { type Envelope, envelopeOf } from "../feed/envelope.ts";
import type { FormatName } from "../feed/feed-format.ts";
import { concatenate } from "../pack/concatenate.ts";
import type { Library } from "../pack/unpack.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { encoded } from "./encoded.ts";
import { entityTag } from "./entity-tag.ts";

/** Everything about one document of a feed that a conditional request needs; nothing is rendered for it. */
export interface FeedState {
  readonly envelope: Envelope;
  /** Newest first. */
  readonly shown: readonly ArticleNumber[];
  /** Strong: equal tags mean equal bytes. */
  readonly etag: string;
  /** That of the content alone, which may be later than now: see `lastModifiedOf`. */
  readonly lastModified?: Instant;
  readonly validUntil: Instant;
}

export interface FeedRequest {
  readonly ref: FeedRef;
  readonly format: FormatName;
  /** Called only where the state is not remembered: a combination of topics has to be put together. */
  list(): ArticleList;
}

/** What a feed shows at `now`. */
export async function feedState(library: Library, request: FeedRequest, now: Instant): Promise<FeedState> {
  const [state] = await feedStates(library, request, [request.format], now);
  if (!state) throw new Error("A format has a state");
  return state;
}

/** What a feed shows at `now` in each of these formats: the same in all of them but for the tag. */
export async function feedStates(
  { catalogue, digests, fingerprints }: Library,
  { ref, ...request }: Pick<FeedRequest, "ref" | "list">,
  formats: readonly FormatName[],
  now: Instant,
): Promise<readonly FeedState[]> {
  const { site, times } = catalogue;
  const { items } = site.feed;
  const list = request.list();
  const current = windowOf(times, list, items, now);
  const { shown, updated, modified, ...own } =
    ref.archive === undefined
      ? withNotices(times, list, current, now)
      : archiveWindow(times, list, items, ref.archive, now);
  // With the current document, whether there is this archive document at all may change.
  const validUntil = Math.min(own.validUntil, current.validUntil);
  const envelope = envelopeOf(site, catalogue, ref, { updated, archives: archiveCount(current, items) });
  const facts = JSON.stringify(envelope);
  const tags = await Promise.all(
    formats.map((format) => tagOf(`${fingerprints[format]} ${facts}`, digests(shown, format, ref.variant))),
  );
  const lastModified = modified === undefined ? {} : { lastModified: modified };
  return tags.map((etag) => ({ envelope, shown, etag, validUntil, ...lastModified }));
}

/**
 * A tag from what the document is made of instead of its bytes: the envelope and how the format writes envelopes, then the
 * digest of each entry in order. A deploy that changes none of them keeps the tag.
 */
function tagOf(envelope: string, digests: Uint8Array): Promise<string> {
  return entityTag(concatenate([encoded(envelope), digests]));
}
