import { feedFormats, formatNames } from "../feed/feed-format.ts";
import { refPath } from "../feed/feed-ref.ts";
import { createFormats } from "../formats/formats.ts";
import { cached } from "./cache-policy.ts";
import { cacheTags } from "./cache-tags.ts";
import { feedBody } from "./feed-body.ts";
import { type FeedRequest, type FeedState, feedState } from "./feed-state.ts";
import { memo, type Perishable } from "./memo.ts";
import type { Newsroom } from "./newsroom.ts";
import { respond } from "./respond.ts";

/** Answers with a feed's own bytes, or with 304 before any of them is made. */
export type FeedDocument = (request: Request, feed: FeedRequest) => Promise<Response>;

/** One per isolate: it remembers what it has made, within bounds. */
export function feedDocument({ library, now }: Newsroom): FeedDocument {
  const { maxAge } = library.catalogue.site.feed;
  const formats = createFormats(library.skeletons);
  const states = memo<FeedState & Perishable>(4 * mebibyte);
  const bodies = memo<Perishable & { readonly body: Uint8Array<ArrayBuffer> }>(24 * mebibyte);

  return async (request, feed) => {
    const moment = now();
    const key = `${refPath(feed.ref)}${feed.format}`;
    const state = states.get(key, moment) ?? (await remembered(key, feed, moment));
    const { etag, lastModified, validUntil } = state;
    return respond(request, {
      etag,
      ...(lastModified !== undefined && { lastModified }),
      type: `${feedFormats[feed.format].type}; charset=utf-8`,
      cache: cached({ now: moment, validUntil, maxAge }),
      headers: {
        "Cache-Tag": cacheTags(feed.ref),
        Link: linkHeader(feed, state),
        Vary: "Sec-Fetch-Dest",
      },
      body: () => bodies.get(`${key} ${etag}`, moment)?.body ?? joined(key, feed, state),
    });
  };

  async function remembered(key: string, feed: FeedRequest, moment: number): Promise<FeedState> {
    const state = await feedState(library, feed, moment);
    states.set(key, { ...state, bytes: 4096 + state.shown.length * 8 });
    return state;
  }

  function joined(key: string, feed: FeedRequest, state: FeedState): Uint8Array<ArrayBuffer> {
    const body = feedBody(formats[feed.format], feed.ref.variant, library.entries, state);
    // Under its tag: while a release is awaited, another request may have made the next body.
    bodies.set(`${key} ${state.etag}`, { body, validUntil: state.validUntil, bytes: body.length });
    return body;
  }
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
