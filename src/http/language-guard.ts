import type { MiddlewareHandler } from "hono";
import type { BlankEnv } from "hono/types";
import type { routes } from "../urls/site-names.ts";
import { replaceSegment } from "../urls/urls.ts";
import { errorResponse, suggestLanguages } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";
import { redirectPermanently } from "./redirect.ts";

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
