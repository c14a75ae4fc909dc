import { siteUrl } from "../../urls/urls.ts";

/** The entity tag of each document of each feed, by URL. */
export type Directory = ReadonlyMap<string, string>;

export type DirectoryReading =
  | { readonly directory: Directory }
  /** Why there is none: a site that was never deployed answers nothing, or something else. */
  | { readonly absent: string };

/** What the list of feeds of a site says now. */
export async function readDirectory(
  origin: string,
  fetch: (url: string, request: RequestInit) => Promise<Response>,
): Promise<DirectoryReading> {
  // The query keeps the edge from answering for another version; it changes nothing in the document.
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
