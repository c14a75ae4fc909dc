import type { MiddlewareHandler } from "hono";

/** What every answer carries: all of it is public, so that scripts of any origin may read it, errors and redirects included. */
export const publicHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link",
  "X-Content-Type-Options": "nosniff",
} as const;

/** Adds them where they are not there yet. */
export const withPublicHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (headers.has("Access-Control-Allow-Origin")) return;
  for (const [name, value] of Object.entries(publicHeaders)) headers.set(name, value);
};
