import type { Handler } from "hono";
import { type FeedRef, refPath } from "../feed/feed-ref.ts";
import { brieflyCached, type Freshness, notCached } from "./cache-policy.ts";

/**
 * To the one address that this resource has. Path and query only, so that it holds on every host the Worker answers on.
 * @param freshness where it is not for ever
 */
export function permanently(
  location: string,
  freshness: Omit<Freshness, "maxAge"> = { now: 0, validUntil: Number.POSITIVE_INFINITY },
): Response {
  return redirect(308, location, brieflyCached(freshness));
}

/** To what suits this client: never kept by a shared cache. */
export function forThisClient(location: string): Response {
  return redirect(302, location, { ...notCached, Vary: "Accept-Language" });
}

function redirect(status: number, location: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { ...headers, Location: location } });
}

/** A folder's address ends in a slash. */
export const withSlash: Handler = ({ req }) => {
  const { pathname, search } = new URL(req.url);
  return permanently(`${pathname}/${search}`);
};

/** A document's does not. */
export const withoutSlash: Handler = ({ req }) => {
  const { pathname, search } = new URL(req.url);
  return permanently(`${pathname.replace(/\/$/, "")}${search}`);
};

/** From the archive document that will be next to the current one, until it is there. */
export function untilNextArchive(url: string, current: FeedRef, freshness: Omit<Freshness, "maxAge">): Response {
  const { pathname, search } = new URL(url);
  const document = pathname.slice(pathname.lastIndexOf("/") + 1);
  return redirect(307, `${refPath(current)}${document}${search}`, brieflyCached(freshness));
}
