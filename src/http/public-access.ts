import type { MiddlewareHandler } from "hono";
import { noStoreHeaders } from "./cache-policy.ts";
import { errorResponse } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";

/** What every answer carries: all of it is public, so that scripts of any origin may read it, errors and redirects included. */
const publicHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link",
  "X-Content-Type-Options": "nosniff",
} as const;

export const addPublicHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(publicHeaders)) context.res.headers.set(name, value);
};

const allow = "GET, HEAD, OPTIONS";

/** Nothing here can be changed over HTTP: GET, HEAD and OPTIONS are answered, all else with 405 (RFC 9110 section 15.5.6). */
export function methodGuard(newsroom: Newsroom): MiddlewareHandler {
  return async ({ req }, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    if (req.method === "OPTIONS") {
      return new Response(null, {
        status: 204,
        headers: {
          Allow: allow,
          "Access-Control-Allow-Methods": allow,
          // Nobody is let in by a header, so that a script may send any; `*` has no credentials to mean.
          "Access-Control-Allow-Headers": "*",
          "Access-Control-Max-Age": "86400",
          ...noStoreHeaders,
        },
      });
    }
    const refusal = errorResponse(newsroom, req.raw, {
      status: 405,
      what: `${req.method} is not for this address: it is read-only`,
      suggestions: [],
    });
    refusal.headers.set("Allow", allow);
    return refusal;
  };
}
