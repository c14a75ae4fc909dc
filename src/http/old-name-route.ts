import type { Handler } from "hono";
import { everything } from "../domain/selection.ts";
import { refPath, subscription } from "../feed/feed-ref.ts";
import { byOldName } from "../formats/find-address.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import type { Newsroom } from "./newsroom.ts";
import { forThisClient } from "./redirect.ts";
import { routeParameter } from "./route-parameter.ts";

/** What other generators call their feeds, at the top: to the feed of the language that the client prefers. */
export function oldNameRoute({ library }: Newsroom): Handler {
  return ({ req }, next) => {
    const language = negotiateLanguage(library.catalogue.site, req.header("Accept-Language"));
    const feed = subscription(language, everything);
    const format = byOldName.get(routeParameter(req, "name"));
    return format?.isFor(feed) ? forThisClient(req.url, `${refPath(feed)}${format.file}`) : next();
  };
}
