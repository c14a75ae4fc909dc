import type { Instant } from "../domain/article.ts";
import { feedFormats, formatNames } from "../feed/feed-format.ts";
import { refPath } from "../feed/feed-ref.ts";
import { createFormats } from "../formats/formats.ts";
import { cached, steadyUntil } from "./cache-policy.ts";
import { cacheTags } from "./cache-tags.ts";
import { feedBody } from "./feed-body.ts";
import { type FeedRequest, type FeedState, feedState } from "./feed-state.ts";
import { lastModifiedOf } from "./last-modified.ts";
import { memo, type Perishable } from "./memo.ts";
import type { Newsroom } from "./newsroom.ts";
import { type Body, type OutcomeHeaders, outcomeHeaders, respond } from "./respond.ts";
import { wantsPage } from "./wants-page.ts";

/** Answers with a feed's own bytes, or with 304 before any of them is made. */
export interface FeedDocument {
  answer(request: Request, feed: FeedRequest): Promise<Response>;
  /** The answer where the same document has been answered before and is still right: at once, without looking for what it lists. */
  recall(request: Request): Response | Promise<Response> | undefined;
}

interface Remembered extends Perishable {
  readonly feed: FeedRequest;
  readonly state: FeedState;
  /** Those that hold until the lifetimes begin to shrink. */
  readonly steady: OutcomeHeaders;
  readonly steadyUntil: Instant;
  /** Whether all of it is in the bundle: what has to be fetched may fail, and failures are answered behind the routes. */
  readonly isResident: boolean;
  /** Whether its body has been made before; set when that happens. */
  isMade: boolean;
}

/** One per isolate: it remembers what it has made, within bounds. */
export function feedDocument(newsroom: Newsroom): FeedDocument {
  const { library, now } = newsroom;
  const { maxAge } = library.catalogue.site.feed;
  const formats = createFormats(library.skeletons);
  const states = memo<Remembered>(4 * mebibyte);
  const bodies = memo<Perishable & { readonly body: Uint8Array<ArrayBuffer> }>(24 * mebibyte);

  return {
    async answer(request, feed) {
      const moment = now();
      const path = `${refPath(feed.ref)}${feedFormats[feed.format].file}`;
      return answered(request, states.get(path, moment) ?? (await remembered(path, feed, moment)), moment);
    },
    recall(request) {
      if (request.method !== "GET" || wantsPage(request)) return undefined;
      const moment = now();
      const path = pathOf(request.url);
      const known = states.get(path, moment);
      return known?.isResident ? answered(request, known, moment) : undefined;
    },
  };

  function answered(request: Request, known: Remembered, moment: Instant): Response | Promise<Response> {
    const { feed, state } = known;
    const { etag, lastModified } = state;
    return respond(request, {
      etag,
      lastModified: lastModifiedOf(newsroom, lastModified, moment),
      headers: moment < known.steadyUntil ? known.steady : headersOf(feed, state, moment),
      body: () => bodies.get(etag, moment)?.body ?? made(known),
    });
  }

  async function remembered(path: string, feed: FeedRequest, moment: Instant): Promise<Remembered> {
    const state = await feedState(library, feed, moment);
    const { validUntil, shown } = state;
    const known: Remembered = {
      feed,
      state,
      steady: headersOf(feed, state, moment),
      steadyUntil: steadyUntil({ validUntil, maxAge }),
      isResident: shown.every((number) => library.entries.isResident(number)),
      isMade: false,
      validUntil,
      bytes: 8192 + shown.length * 8,
    };
    states.set(path, known);
    return known;
  }

  function headersOf(feed: FeedRequest, state: FeedState, moment: Instant): OutcomeHeaders {
    const { etag, lastModified, validUntil } = state;
    return outcomeHeaders({
      etag,
      lastModified: lastModifiedOf(newsroom, lastModified, moment),
      type: `${feedFormats[feed.format].type}; charset=utf-8`,
      cache: cached({ now: moment, validUntil, maxAge }),
      headers: { "Cache-Tag": cacheTags(feed.ref), Link: linkHeader(feed, state), Vary: "Sec-Fetch-Dest" },
    });
  }

  function made(known: Remembered): Body {
    const { feed, state } = known;
    const body = feedBody(formats[feed.format], feed.ref.variant, library.entries, state);
    if (body instanceof Promise) return body.then((own) => kept(own, state));
    // Kept from the second time on: most that is asked for here once is then asked of the edge's cache.
    if (known.isMade) return kept(body.slice(), state);
    known.isMade = true;
    return body;
  }

  function kept(body: Uint8Array<ArrayBuffer>, { etag, validUntil }: FeedState): Uint8Array<ArrayBuffer> {
    // Under its tag, which no two documents share, since its address is in it: while a release is awaited, another request may
    // have made the next body.
    bodies.set(etag, { body, validUntil, bytes: body.length });
    return body;
  }
}

/** The path of an absolute URL as it is written, which a parser would take 20 times as long to find. */
function pathOf(url: string): string {
  const start = url.indexOf("/", "https://".length);
  const end = url.indexOf("?", start);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}

const mebibyte = 1024 * 1024;

/** RFC 8288: what a WebSub subscriber or an aggregator looks for before it reads the document. */
function linkHeader({ format }: FeedRequest, { envelope }: FeedState): string {
  const { self, hubs, translations } = envelope;
  return [
    `<${self[format]}>; rel="self"`,
    ...hubs.map((hub) => `<${hub}>; rel="hub"`),
    ...formatNames
      .filter((other) => other !== format)
      .map((other) => `<${self[other]}>; rel="alternate"; type="${feedFormats[other].type}"`),
    ...translations.map(
      (other) =>
        `<${other.self[format]}>; rel="alternate"; type="${feedFormats[format].type}"; hreflang="${other.language}"`,
    ),
  ].join(", ");
}
