/**
 * Whether a person opens the address in a browser: browsers say so with `Sec-Fetch-Dest: document` (Fetch Metadata), readers and
 * aggregators never do. `Accept` would not do: it has no handful of values, so that `Vary` on it would split the cache.
 */
export function wantsPage(request: Request): boolean {
  return request.headers.get("Sec-Fetch-Dest") === "document";
}
