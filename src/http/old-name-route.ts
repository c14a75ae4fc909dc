import type { Handler } from "hono";
import { everything } from "../domain/selection.ts";
import { feedFormats } from "../feed/feed-format.ts";
import { oldNames } from "../feed/old-names.ts";
import { feedUrl, pathOf } from "../urls/urls.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import type { Newsroom } from "./newsroom.ts";
import { forThisClient } from "./redirect.ts";
import { routeParameter } from "./route-parameter.ts";

/** What other generators call their feeds, at the top: to the feed of the language that the client prefers. */
export function oldNameRoute({ library }: Newsroom): Handler {
  const { site } = library.catalogue;
  return ({ req }, next) => {
    const format = oldNames.get(routeParameter(req, "name"));
    if (!format) return next();
    const language = negotiateLanguage(site, req.header("Accept-Language"));
    return forThisClient(req.url, pathOf(site, feedUrl(site, language, everything, feedFormats[format])));
  };
}
