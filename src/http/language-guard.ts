import type { MiddlewareHandler } from "hono";
import { errorResponse } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";
import { permanently } from "./redirect.ts";
import { routeParameter } from "./route-parameter.ts";

/**
 * Lets through what is under a language of the site. An alias, or the tag in other letters (BCP 47 tags have no case), leads to
 * the language; for anything else the answer names the languages.
 */
export function languageGuard(newsroom: Newsroom): MiddlewareHandler {
  const { languages } = newsroom.library.catalogue.site;
  const known = new Set(languages.map(({ tag }) => tag));
  const spellings = new Map(
    languages.flatMap(({ tag, aliases }) => [tag, ...aliases].map((name) => [name.toLowerCase(), tag])),
  );
  return async ({ req }, next) => {
    const name = routeParameter(req, "language");
    if (known.has(name)) return next();
    const meant = spellings.get(name.toLowerCase());
    if (meant) {
      // Not by the name's length: the path may have it percent-encoded.
      return permanently(req.url, new URL(req.url).pathname.replace(/^\/[^/]*/, `/${meant}`));
    }
    return errorResponse(newsroom, req.raw, {
      status: 404,
      what: `There is no language "${name.slice(0, 40)}" here`,
      suggestions: languages.map(({ tag, title }) => ({ href: `/${tag}/`, text: title })),
    });
  };
}
