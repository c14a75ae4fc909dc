import type { MiddlewareHandler } from "hono";

/** What every answer carries: all of it is public, so that scripts of any origin may read it, errors and redirects included. */
export const publicHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("Access-Control-Expose-Headers", "ETag, Link");
  headers.set("X-Content-Type-Options", "nosniff");
};
