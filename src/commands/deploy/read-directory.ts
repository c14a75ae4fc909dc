import { siteUrl } from "../../urls/urls.ts";

/** The entity tag of every document of every feed, by URL. */
export type Directory = ReadonlyMap<string, string>;

export type DirectoryReading =
  | { readonly directory: Directory }
  /** Why there is none: a site that has never been deployed returns nothing, or something else. */
  | { readonly absent: string };

/** Reads the current list of a site's feeds. */
export async function readDirectory(
  origin: string,
  fetch: (url: string, request: RequestInit) => Promise<Response>,
): Promise<DirectoryReading> {
  // The query keeps the edge cache from answering for another version; it changes nothing in the document.
  const url = `${siteUrl({ origin }, "feedsDirectory")}?at=${Date.now()}`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) return { absent: `it answers ${response.status}` };
    const document: unknown = await response.json();
    const feeds = isObject(document) && Array.isArray(document.feeds) ? document.feeds : [];
    const tags = feeds.flatMap((feed: unknown): readonly (readonly [string, string])[] =>
      isObject(feed) && typeof feed.url === "string" && typeof feed.etag === "string" ? [[feed.url, feed.etag]] : [],
    );
    return tags.length > 0 ? { directory: new Map(tags) } : { absent: "it lists no feeds" };
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    return { absent: cause instanceof Error ? cause.message : message };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
