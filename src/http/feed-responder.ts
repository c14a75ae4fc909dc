import type { MiddlewareHandler } from "hono";
import type { Instant } from "../domain/article.ts";
import type { ArticleList } from "../domain/catalogue.ts";
import type { Envelope } from "../feed/envelope.ts";
import { documentEnvelope } from "../formats/document-envelope.ts";
import type { Format } from "../formats/format.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { documentUrl, pathOf } from "../urls/urls.ts";
import { cacheHeaders, cacheTags } from "./cache-policy.ts";
import type { ContentCoding } from "./content-coding.ts";
import { type FeedWindow, feedBody, feedTag, feedWindow, hashFeed } from "./feed-document.ts";
import { createMemo, type Perishable } from "./memo.ts";
import type { Newsroom } from "./newsroom.ts";
import { gzipTag, lastModifiedOf, respond, wantsPage } from "./respond.ts";

export interface FeedRequest {
  readonly ref: FeedRef;
  readonly format: Format;
  /** Called only if the state is not in memory: the list of a combination of topics has to be computed. */
  list(): ArticleList;
}

/** Answers with a document of a feed, or with 304 before its bytes are assembled. */
export interface FeedResponder {
  answer(request: Request, feed: FeedRequest): Promise<Response>;
  /** Answers from memory if the document was requested before and is still valid, without a lookup; passes other requests on. */
  readonly recall: MiddlewareHandler;
}

interface KnownFeed extends Perishable {
  readonly feed: FeedRequest;
  readonly window: FeedWindow;
  readonly envelope: Envelope;
  readonly etag: string;
  /** The headers that do not depend on the moment. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Creates a responder, one per isolate: it keeps what it has made in memory, within bounds. */
export function createFeedResponder(newsroom: Newsroom): FeedResponder {
  const { library, now, gzip } = newsroom;
  const { catalogue } = library;
  const { site } = catalogue;
  const known = createMemo<KnownFeed>(4 * mebibyte);
  const bodies = createMemo<Perishable & { readonly body: Uint8Array<ArrayBuffer> }>(24 * mebibyte);

  return {
    answer(request, feed) {
      const moment = now();
      const path = pathOf(site, documentUrl(site, feed.ref, feed.format));
      return answerFrom(request, known.get(path, moment) ?? remember(path, feed, moment), moment);
    },
    async recall({ req }, next) {
      if (wantsPage(req.raw)) return next();
      const moment = now();
      // The path as it was written: other spellings of it are redirected to this one.
      const found = known.get(new URL(req.url).pathname, moment);
      return found ? answerFrom(req.raw, found, moment) : next();
    },
  };

  function answerFrom(request: Request, found: KnownFeed, moment: Instant): Promise<Response> {
    const { feed, window, etag, headers } = found;
    return respond(request, {
      etag,
      lastModified: lastModifiedOf(newsroom, window.lastModified, moment),
      type: `${feed.format.type}; charset=utf-8`,
      cache: cacheHeaders({ now: moment, validUntil: window.validUntil, maxAge: site.feed.maxAge }),
      headers,
      compressible: gzip !== undefined && !feed.format.compressedByEdge,
      body: (coding) => bodyIn(coding, found, moment),
    });
  }

  function remember(path: string, feed: FeedRequest, moment: Instant): KnownFeed {
    const { ref, format } = feed;
    const window = feedWindow(catalogue, ref, feed.list(), moment);
    const envelope = documentEnvelope(catalogue, ref, format, window);
    const found: KnownFeed = {
      feed,
      window,
      envelope,
      etag: feedTag(
        hashFeed(library.envelopeDigest(ref, format), library.hashEntries(window.shown, ref.variant), ref, window),
      ),
      headers: { "Cache-Tag": cacheTags(ref), Link: linkHeader(format, envelope), Vary: "Sec-Fetch-Dest" },
      validUntil: window.validUntil,
      bytes: 8192 + window.shown.length * 8,
    };
    known.set(path, found);
    return found;
  }

  async function bodyIn(coding: ContentCoding, found: KnownFeed, moment: Instant): Promise<Uint8Array<ArrayBuffer>> {
    const { window, etag } = found;
    // The key is the entity tag, which no two documents share, since their bytes contain their URL: while this request waited,
    // another may already have made the next body.
    const key = coding === "gzip" ? gzipTag(etag) : etag;
    const kept = bodies.get(key, moment);
    if (kept) return kept.body;
    const identity = bodies.get(etag, moment)?.body ?? (await assemble(found));
    const body = coding === "gzip" && gzip ? gzip(identity) : identity;
    bodies.set(key, { body, validUntil: window.validUntil, bytes: body.length });
    return body;
  }

  async function assemble({ feed: { ref, format }, window, envelope }: KnownFeed) {
    return feedBody(format, ref.variant, await library.entries.load(window.shown), format.envelope(envelope));
  }
}

const mebibyte = 1024 * 1024;

/** Prints the `Link` header (RFC 8288), in which WebSub subscribers and aggregators look before they read the document. */
function linkHeader(format: Format, { self, alternates, hubs, translations }: Envelope): string {
  return [
    `<${self}>; rel="self"`,
    ...hubs.map((hub) => `<${hub}>; rel="hub"`),
    ...alternates.map(({ url, type }) => `<${url}>; rel="alternate"; type="${type}"`),
    ...translations.map(
      (other) => `<${other.self}>; rel="alternate"; type="${format.type}"; hreflang="${other.language}"`,
    ),
  ].join(", ");
}
