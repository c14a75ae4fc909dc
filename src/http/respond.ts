import { type CacheHeaders, notCached } from "./cache-policy.ts";
import { evaluate, type Validators } from "./conditional.ts";

/** A representation before it is known whether it will be sent. */
export interface Representation extends Validators {
  readonly type: string;
  readonly cache: CacheHeaders;
  readonly headers: Readonly<Record<string, string>>;
  /** Called only where the body is wanted. */
  body(): Uint8Array<ArrayBuffer>;
}

/** The answer to a GET or HEAD. What a 304 must repeat (RFC 9110 section 15.4.5) is the same for all outcomes. */
export function respond(request: Request, representation: Representation): Response {
  const { etag, lastModified, cache, headers } = representation;
  const common = {
    ...headers,
    ...cache,
    ETag: etag,
    ...(lastModified !== undefined && { "Last-Modified": new Date(lastModified).toUTCString() }),
  };
  switch (evaluate(request.headers, representation)) {
    case 304:
      return new Response(null, { status: 304, headers: common });
    case 412:
      return new Response("The document is not the one that the request is about.\n", {
        status: 412,
        headers: { ...notCached, "Content-Type": "text/plain; charset=utf-8" },
      });
    case 200: {
      const body = representation.body();
      return new Response(body, {
        headers: { ...common, "Content-Type": representation.type, "Content-Length": String(body.length) },
      });
    }
  }
}
