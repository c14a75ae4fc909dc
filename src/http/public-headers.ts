import type { MiddlewareHandler } from "hono";

/** What every answer carries: all of it is public, so that scripts of any origin may read it, errors and redirects included. */
const publicHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link",
  "X-Content-Type-Options": "nosniff",
} as const;

export const withPublicHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(publicHeaders)) context.res.headers.set(name, value);
};
