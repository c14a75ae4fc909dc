import type { MiddlewareHandler } from "hono";
import type { BlankEnv } from "hono/types";
import type { routes } from "../urls/site-names.ts";
import { replaceSegment } from "../urls/urls.ts";
import { noStoreHeaders } from "./cache-policy.ts";
import { errorResponse, suggestLanguages } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";
import { redirectPermanently } from "./redirect.ts";

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

/**
 * Lets through what is under a language of the site. An alias, or the tag in other letters (BCP 47 tags have no case), leads to
 * the language; for anything else the answer names the languages.
 */
export function languageGuard(newsroom: Newsroom): MiddlewareHandler<BlankEnv, typeof routes.inLanguage> {
  const { site } = newsroom.library.catalogue;
  const { languages } = site;
  const known = new Set(languages.map(({ tag }) => tag));
  const spellings = new Map(
    languages.flatMap(({ tag, aliases }) => [tag, ...aliases].map((name) => [name.toLowerCase(), tag])),
  );
  return async ({ req }, next) => {
    const name = req.param("language");
    if (known.has(name)) return next();
    const meant = spellings.get(name.toLowerCase());
    if (meant) {
      return redirectPermanently(req.url, replaceSegment(site, new URL(req.url).pathname, 0, meant));
    }
    return errorResponse(newsroom, req.raw, {
      status: 404,
      what: `There is no language "${name.slice(0, 40)}" here`,
      suggestions: suggestLanguages(site),
    });
  };
}
