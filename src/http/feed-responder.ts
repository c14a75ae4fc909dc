import type { MiddlewareHandler } from "hono";
import type { Instant } from "../domain/article.ts";
import type { ArticleList } from "../domain/catalogue.ts";
import { required } from "../domain/required.ts";
import type { Format } from "../formats/format.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { documentUrl, pathOf } from "../urls/urls.ts";
import { cacheHeaders, cacheTags } from "./cache-policy.ts";
import type { ContentCoding } from "./content-coding.ts";
import { type FeedState, feedBody, feedStates } from "./feed-document.ts";
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
  readonly state: FeedState;
  /** The headers that do not depend on the moment. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Creates a responder, one per isolate: it keeps what it has made in memory, within bounds. */
export function createFeedResponder(newsroom: Newsroom): FeedResponder {
  const { library, now, gzip } = newsroom;
  const { site } = library.catalogue;
  const states = createMemo<KnownFeed>(4 * mebibyte);
  const bodies = createMemo<Perishable & { readonly body: Uint8Array<ArrayBuffer> }>(24 * mebibyte);

  return {
    async answer(request, feed) {
      const moment = now();
      const path = pathOf(site, documentUrl(site, feed.ref, feed.format));
      return answerFrom(request, states.get(path, moment) ?? (await remember(path, feed, moment)), moment);
    },
    async recall({ req }, next) {
      if (wantsPage(req.raw)) return next();
      const moment = now();
      // The path as it was written: other spellings of it are redirected to this one.
      const known = states.get(new URL(req.url).pathname, moment);
      return known ? answerFrom(req.raw, known, moment) : next();
    },
  };

  function answerFrom(request: Request, { feed, state, headers }: KnownFeed, moment: Instant): Promise<Response> {
    const { etag, lastModified, validUntil } = state;
    return respond(request, {
      etag,
      lastModified: lastModifiedOf(newsroom, lastModified, moment),
      type: `${feed.format.type}; charset=utf-8`,
      cache: cacheHeaders({ now: moment, validUntil, maxAge: site.feed.maxAge }),
      headers,
      compressible: gzip !== undefined && !feed.format.compressedByEdge,
      body: (coding) => bodyIn(coding, feed, state, moment),
    });
  }

  async function remember(path: string, feed: FeedRequest, moment: Instant): Promise<KnownFeed> {
    const [found] = await feedStates(library, feed.ref, feed.list(), [feed.format], moment);
    const state = required(found, "state of the feed as", feed.format.name);
    const { document, validUntil, shown } = state;
    const headers = { "Cache-Tag": cacheTags(feed.ref), Link: linkHeader(feed, state), Vary: "Sec-Fetch-Dest" };
    const known: KnownFeed = {
      feed,
      state,
      headers,
      validUntil,
      bytes: 8192 + 2 * document.prefix.length + shown.length * 8,
    };
    states.set(path, known);
    return known;
  }

  async function bodyIn(
    coding: ContentCoding,
    feed: FeedRequest,
    state: FeedState,
    moment: Instant,
  ): Promise<Uint8Array<ArrayBuffer>> {
    // The key is the entity tag, which no two documents share, since their bytes contain their URL: while this request waited,
    // another may already have made the next body.
    const key = coding === "gzip" ? gzipTag(state.etag) : state.etag;
    const known = bodies.get(key, moment);
    if (known) return known.body;
    const identity = bodies.get(state.etag, moment)?.body ?? (await assemble(feed, state));
    const body = coding === "gzip" && gzip ? gzip(identity) : identity;
    bodies.set(key, { body, validUntil: state.validUntil, bytes: body.length });
    return body;
  }

  async function assemble({ ref, format }: FeedRequest, { shown, document }: FeedState) {
    return feedBody(format, ref.variant, await library.entries.load(shown), document);
  }
}

const mebibyte = 1024 * 1024;

/** Prints the `Link` header (RFC 8288), in which WebSub subscribers and aggregators look before they read the document. */
function linkHeader({ format }: FeedRequest, { envelope }: FeedState): string {
  const { self, alternates, hubs, translations } = envelope;
  return [
    `<${self}>; rel="self"`,
    ...hubs.map((hub) => `<${hub}>; rel="hub"`),
    ...alternates.map(({ url, type }) => `<${url}>; rel="alternate"; type="${type}"`),
    ...translations.map(
      (other) => `<${other.self}>; rel="alternate"; type="${format.type}"; hreflang="${other.language}"`,
    ),
  ].join(", ");
}
