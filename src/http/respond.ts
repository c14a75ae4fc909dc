import type { Instant } from "../domain/article.ts";
import { type CacheHeaders, noStoreHeaders } from "./cache-policy.ts";
import { evaluate, findNamedTag, type Validators } from "./conditional.ts";
import { type ContentCoding, negotiateCoding } from "./content-coding.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * Whether a person opens the URL in a browser: browsers then send `Sec-Fetch-Dest: document` (Fetch Metadata), feed readers and
 * aggregators never do. `Accept` is not used: it has too many different values, so that `Vary: Accept` would fragment the cache.
 */
export function wantsPage(request: Request): boolean {
  return request.headers.get("Sec-Fetch-Dest") === "document";
}

/** A representation whose body may not be needed. */
export interface Representation extends Omit<Validators, "otherTags"> {
  readonly type: string;
  readonly cache: CacheHeaders;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is also available in gzip; its entity tag is that of the identity coding. */
  readonly compressible: boolean;
  /** Called only if the body is needed. */
  body(coding: ContentCoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** Workers would compress the body again: https://developers.cloudflare.com/workers/runtime-apis/response/#parameters */
const alreadyEncoded = { encodeBody: "manual" } as const;

/** Returns the entity tag of the representation in gzip, given that in identity. */
export function gzipTag(etag: string): string {
  return `${etag.slice(0, -1)}-gzip"`;
}

/** Answers a GET or HEAD request. */
export async function respond(
  request: Request,
  { etag, lastModified, type, cache, headers, compressible, body }: Representation,
): Promise<Response> {
  const coding = compressible ? negotiateCoding(request.headers.get("Accept-Encoding")) : "identity";
  const tags = compressible ? [etag, gzipTag(etag)] : [etag];
  const [selected = etag, ...otherTags] = coding === "gzip" ? tags.toReversed() : tags;
  // The headers that a 304 must repeat (RFC 9110 section 15.4.5), which are common to 200 and 304.
  const common = {
    ...headers,
    ...(compressible && { Vary: headers.Vary ? `${headers.Vary}, Accept-Encoding` : "Accept-Encoding" }),
    ...cache,
    ETag: selected,
    ...(lastModified !== undefined && { "Last-Modified": new Date(lastModified).toUTCString() }),
  };
  switch (evaluate(request.headers, { etag: selected, otherTags, lastModified })) {
    case 304: {
      const named = findNamedTag(request.headers.get("If-None-Match") ?? "", [selected, ...otherTags]);
      return new Response(null, { status: 304, headers: { ...common, ETag: named ?? selected } });
    }
    case 412:
      return new Response("The document is not the one that the request is about.\n", {
        status: 412,
        headers: { ...noStoreHeaders, "Content-Type": "text/plain; charset=utf-8" },
      });
    case 200: {
      const bytes = await body(coding);
      // A Worker cannot create a body while it starts: see warm-up.ts.
      return new Response(request.method === "HEAD" ? null : bytes, {
        headers: {
          ...common,
          "Content-Type": type,
          "Content-Length": String(bytes.length),
          ...(coding === "gzip" && { "Content-Encoding": "gzip" }),
        },
        ...(coding === "gzip" && alreadyEncoded),
      });
    }
  }
}

/**
 * Returns the value of `Last-Modified`: the newest change recorded in the content, or the deploy if that came later. A deploy may
 * add an older story, rename a topic or correct a text silently, and none of these has a date; a client that sends only
 * `If-Modified-Since` would otherwise get a 304. Never later than now (RFC 9110 section 8.8.2.1). Entity tags do not depend on
 * deploys.
 */
export function lastModifiedOf(
  { deployed }: Pick<Newsroom, "deployed">,
  changed: Instant | undefined,
  now: Instant,
): Instant | undefined {
  const newest = changed === undefined || (deployed !== undefined && deployed > changed) ? deployed : changed;
  return newest === undefined ? undefined : Math.min(now, newest);
}

/** Encodes a text as UTF-8, the encoding of all responses. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  // The buffer is never shared; the types of some platforms leave that open.
  return encoder.encode(text) as Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
