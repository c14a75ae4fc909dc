import { briefCacheHeaders, noStoreHeaders, type Validity } from "./cache-policy.ts";

/*
 * Every redirect goes to a path on the requested host, whichever that is, and keeps the query unchanged: newsrooms use it for
 * analytics (`utm_source`), and `?raw` must reach the document.
 */

/**
 * Redirects to the canonical path of a resource.
 * @param url the requested URL
 * @param path begins with one slash
 * @param validity how long the redirect holds; for ever by default
 */
export function redirectPermanently(
  url: string,
  path: string,
  validity: Validity = { now: 0, validUntil: Number.POSITIVE_INFINITY },
): Response {
  return redirect(308, url, path, briefCacheHeaders(validity));
}

/** Redirects to what suits this client; never stored by a shared cache. */
export function redirectForClient(url: string, path: string): Response {
  return redirect(302, url, path, { ...noStoreHeaders, Vary: "Accept-Language" });
}

/** The query of a parsed URL contains no line breaks or spaces, so it cannot end the header. */
function redirect(status: number, url: string, path: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { ...headers, Location: `${path}${new URL(url).search}` } });
}

/** Redirects temporarily from the URL of the next archive document, until that document exists. */
export function redirectUntilChange(url: string, path: string, validity: Validity): Response {
  return redirect(307, url, path, briefCacheHeaders(validity));
}
