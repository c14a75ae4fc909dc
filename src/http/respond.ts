import { type CacheHeaders, notCached } from "./cache-policy.ts";
import { evaluate, type Validators } from "./conditional.ts";

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
        headers: { ...notCached, "Content-Type": "text/plain; charset=utf-8" },
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
