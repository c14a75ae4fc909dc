import type { Instant } from "../domain/article.ts";
import { type CacheHeaders, noStoreHeaders } from "./cache-policy.ts";
import { evaluate, type Validators } from "./conditional.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * Whether a person opens the address in a browser: browsers say so with `Sec-Fetch-Dest: document` (Fetch Metadata), readers and
 * aggregators never do. `Accept` would not do: it has no handful of values, so that `Vary` on it would split the cache.
 */
export function wantsPage(request: Request): boolean {
  return request.headers.get("Sec-Fetch-Dest") === "document";
}

/** A representation before it is known whether it will be sent. */
export interface Representation extends Validators {
  readonly type: string;
  readonly cache: CacheHeaders;
  readonly headers: Readonly<Record<string, string>>;
  /** Called only where the body is wanted. */
  body(): Promise<Uint8Array<ArrayBuffer>>;
}

/** The answer to a GET or HEAD. */
export async function respond(
  request: Request,
  { etag, lastModified, type, cache, headers, body }: Representation,
): Promise<Response> {
  // What a 304 must repeat (RFC 9110 section 15.4.5), and what all outcomes say alike.
  const common = {
    ...headers,
    ...cache,
    ETag: etag,
    ...(lastModified !== undefined && { "Last-Modified": new Date(lastModified).toUTCString() }),
  };
  switch (evaluate(request.headers, { etag, lastModified })) {
    case 304:
      return new Response(null, { status: 304, headers: common });
    case 412:
      return new Response("The document is not the one that the request is about.\n", {
        status: 412,
        headers: { ...noStoreHeaders, "Content-Type": "text/plain; charset=utf-8" },
      });
    case 200: {
      const bytes = await body();
      // No Worker can make a body while it starts: see warm-up.ts.
      return new Response(request.method === "HEAD" ? null : bytes, {
        headers: { ...common, "Content-Type": type, "Content-Length": String(bytes.length) },
      });
    }
  }
}

/**
 * The value of `Last-Modified`: the newest change that the content tells of, or the deploy where that came later. A deploy may add
 * an older story, rename a topic or mend a text in silence, none of which has a date of its own; a client that sends nothing but
 * `If-Modified-Since` would be told that nothing has changed. Never later than now (RFC 9110 section 8.8.2.1). Entity tags do not
 * know of deploys.
 */
export function lastModifiedOf(
  { deployed }: Pick<Newsroom, "deployed">,
  changed: Instant | undefined,
  now: Instant,
): Instant | undefined {
  const newest = changed === undefined || (deployed !== undefined && deployed > changed) ? deployed : changed;
  return newest === undefined ? undefined : Math.min(now, newest);
}

/** As UTF-8, which every text is sent as. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  // In memory of its own always; the types of some platforms leave that open.
  return encoder.encode(text) as Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
