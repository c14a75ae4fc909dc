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
  /** Redirects the names that other generators use for feeds, at the root, to the feed of the language that the client prefers. */
  readonly oldName: Handler<BlankEnv, typeof routes.name | typeof routes.nameWithSlash>;
  /** Redirects the URL of a document that ends in a slash to the one without it. */
  readonly withoutSlash: Handler;
  /**
   * Redirects requests that are not below the site's address, for URLs that the newsroom had before and for paths that programs try
   * on every host, to the same path below the site's address, whether or not anything is there.
   */
  readonly belowBase: Handler;
}

/** Creates the handlers of paths at which there is no document, and which redirect to another path. */
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
