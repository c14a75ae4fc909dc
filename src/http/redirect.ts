import { briefCacheHeaders, noStoreHeaders, type Validity } from "./cache-policy.ts";

/*
 * Every redirect goes to a path on the host that was asked, whichever that is, and keeps the query as it came: newsrooms measure by
 * what is in it (`utm_source`), and a person's `?raw` goes on to the document.
 */

/**
 * To the one address that this resource has.
 * @param url what was asked for
 * @param path begins with one slash
 * @param validity where it is not for ever
 */
export function redirectPermanently(
  url: string,
  path: string,
  validity: Validity = { now: 0, validUntil: Number.POSITIVE_INFINITY },
): Response {
  return redirect(308, url, path, briefCacheHeaders(validity));
}

/** To what suits this client: never kept by a shared cache. */
export function redirectForClient(url: string, path: string): Response {
  return redirect(302, url, path, { ...noStoreHeaders, Vary: "Accept-Language" });
}

/** A parsed URL has neither line breaks nor spaces in its query, so that it cannot end the header. */
function redirect(status: number, url: string, path: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { ...headers, Location: `${path}${new URL(url).search}` } });
}

/** From the archive document that will be next to what is at this path, until it is there. */
export function redirectUntilChange(url: string, path: string, validity: Validity): Response {
  return redirect(307, url, path, briefCacheHeaders(validity));
}
