import type { MiddlewareHandler } from "hono";
import type { BlankEnv } from "hono/types";
import { spellingsOf } from "../domain/language.ts";
import type { routes } from "../urls/site-names.ts";
import { replaceSegment } from "../urls/urls.ts";
import { noStoreHeaders } from "./cache-policy.ts";
import { errorResponse, suggestLanguages } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";
import { redirectPermanently } from "./redirect.ts";
import { retiredLanguageResponse } from "./retired-language.ts";

/**
 * Headers of every response that does not set them itself. All content is public, so scripts of any origin may read every response,
 * including errors and redirects.
 */
const publicHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link",
  "X-Content-Type-Options": "nosniff",
} as const;

export const addPublicHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(publicHeaders)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

const allow = "GET, HEAD, OPTIONS";

/** Answers OPTIONS, and 405 (RFC 9110 section 15.5.6) to other methods than GET and HEAD: nothing can be changed over HTTP. */
export function methodGuard(newsroom: Newsroom): MiddlewareHandler {
  return async ({ req }, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    if (req.method === "OPTIONS") {
      return new Response(null, {
        status: 204,
        headers: {
          Allow: allow,
          "Access-Control-Allow-Methods": allow,
          // No header grants access, so scripts may send any; there are no credentials that `*` would have to exclude.
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
 * Passes on requests below a language of the site. An alias, or the tag in another letter case (BCP 47 tags are case-insensitive),
 * is redirected to the language; below a language that is retired, in any spelling, everything is gone; for anything else the
 * response suggests the languages.
 */
export function languageGuard(newsroom: Newsroom): MiddlewareHandler<BlankEnv, typeof routes.inLanguage> {
  const { site } = newsroom.library.catalogue;
  const { languages } = site;
  const known = new Set(languages.map(({ tag }) => tag));
  const spellings = new Map(languages.flatMap((each) => spellingsOf(each).map((name) => [name, each.tag])));
  const retired = new Map(site.retired.flatMap((each) => spellingsOf(each).map((name) => [name, each])));
  return async ({ req }, next) => {
    const name = req.param("language");
    if (known.has(name)) return next();
    const meant = spellings.get(name.toLowerCase());
    if (meant) {
      return redirectPermanently(req.url, replaceSegment(site, new URL(req.url).pathname, 0, meant));
    }
    const gone = retired.get(name.toLowerCase());
    if (gone) return retiredLanguageResponse(newsroom, req, gone);
    return errorResponse(newsroom, req.raw, {
      status: 404,
      what: `There is no language "${name.slice(0, 40)}" here`,
      suggestions: suggestLanguages(site),
    });
  };
}
