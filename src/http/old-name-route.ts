import type { Handler } from "hono";
import { everything } from "../domain/lists.ts";
import { byOldName } from "../formats/formats.ts";
import { subscription } from "../urls/feed-ref.ts";
import { documentUrl, pathOf } from "../urls/urls.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import type { Newsroom } from "./newsroom.ts";
import { forThisClient } from "./redirect.ts";
import { routeParameter } from "./route-parameter.ts";

/** What other generators call their feeds, at the top: to the feed of the language that the client prefers. */
export function oldNameRoute({ library }: Newsroom): Handler {
  const { site } = library.catalogue;
  return ({ req }, next) => {
    const feed = subscription(negotiateLanguage(site, req.header("Accept-Language")), everything);
    const format = byOldName.get(routeParameter(req, "name"));
    return format?.isFor(feed) ? forThisClient(req.url, pathOf(site, documentUrl(site, feed, format))) : next();
  };
}
