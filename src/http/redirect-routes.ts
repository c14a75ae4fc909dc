import type { Handler } from "hono";
import type { BlankEnv } from "hono/types";
import { everything } from "../domain/lists.ts";
import type { Site } from "../domain/site.ts";
import { byOldName, formatsFor } from "../formats/formats.ts";
import { subscription } from "../urls/feed-ref.ts";
import type { routes } from "../urls/site-names.ts";
import { basePath, documentUrl, pathOf } from "../urls/urls.ts";
import { negotiateLanguage } from "./negotiate-language.ts";
import { redirectForClient, redirectPermanently } from "./redirect.ts";

export interface RedirectRoutes {
  /** What other generators call their feeds, at the top: to the feed of the language that the client prefers. */
  readonly oldName: Handler<BlankEnv, typeof routes.name | typeof routes.nameWithSlash>;
  /** A document's address does not end in a slash. */
  readonly withoutSlash: Handler;
  /**
   * What is asked of the host and is not below the site's address: an address that the newsroom had before, or one at which programs look
   * on every host. It leads to the same path below the site's address, where something is or nothing.
   */
  readonly belowBase: Handler;
}

/** Addresses at which nothing stands, and which lead to one at which something may. */
export function redirectRoutes(site: Site): RedirectRoutes {
  const base = basePath(site);
  return {
    oldName: ({ req }, next) => {
      const feed = subscription(negotiateLanguage(site, req.header("Accept-Language")), everything);
      const format = byOldName.get(req.param("name"));
      if (!format || !formatsFor(feed).includes(format)) return next();
      return redirectForClient(req.url, pathOf(site, documentUrl(site, feed, format)));
    },
    withoutSlash: ({ req: { url } }) => redirectPermanently(url, new URL(url).pathname.replace(/\/$/, "")),
    belowBase: ({ req: { path, url } }, next) => {
      if (path.startsWith(`${base}/`)) return next();
      return redirectPermanently(url, path === base ? `${base}/` : base + new URL(url).pathname);
    },
  };
}
