import { type CacheHeaders, notCached } from "./cache-policy.ts";
import { evaluate, type Validators } from "./conditional.ts";
import { publicHeaders } from "./public-headers.ts";

/** The headers of a representation for each outcome, made once where they stay the same for a while. */
export interface OutcomeHeaders {
  /** What a 304 must repeat (RFC 9110 section 15.4.5), and what all outcomes say alike. */
  readonly notModified: Headers;
  /** The same and what the body is. @param length in bytes: always the same, since the tag is */
  ok(length: number): Headers;
}

/** A representation before it is known whether it will be sent. */
export interface Representation extends Validators {
  readonly headers: OutcomeHeaders;
  /** Called only where the body is wanted. */
  body(): Body;
}

/** At once where it can be: waiting costs a turn of the event loop. What is there at once is right until the next body is made. */
export type Body = Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

/** The answer to a GET or HEAD. */
export function respond(request: Request, representation: Representation): Response | Promise<Response> {
  const { headers } = representation;
  switch (evaluate(request.headers, representation)) {
    case 304:
      return new Response(null, { status: 304, headers: headers.notModified });
    case 412:
      return new Response("The document is not the one that the request is about.\n", {
        status: 412,
        headers: { ...publicHeaders, ...notCached, "Content-Type": "text/plain; charset=utf-8" },
      });
    case 200: {
      const body = representation.body();
      // A response copies what it is made of (Fetch, "extract a body"). An answer to HEAD has none, and no Worker can make one while it starts: see warm-up.ts.
      const send = (bytes: Uint8Array<ArrayBuffer>) =>
        new Response(request.method === "HEAD" ? null : bytes, { headers: headers.ok(bytes.length) });
      return body instanceof Promise ? body.then(send) : send(body);
    }
  }
}

export interface Described extends Validators {
  readonly type: string;
  readonly cache: CacheHeaders;
  readonly headers: Readonly<Record<string, string>>;
}

export function outcomeHeaders({ etag, lastModified, type, cache, headers }: Described): OutcomeHeaders {
  const common = {
    ...publicHeaders,
    ...headers,
    ...cache,
    ETag: etag,
    ...(lastModified !== undefined && { "Last-Modified": new Date(lastModified).toUTCString() }),
  };
  let ok: Headers | undefined;
  return {
    notModified: new Headers(common),
    ok(length) {
      ok ??= new Headers({ ...common, "Content-Type": type, "Content-Length": String(length) });
      return ok;
    },
  };
}
