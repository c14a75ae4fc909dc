import type { Site } from "../domain/site.ts";

/** What addresses depend on. */
export type Origin = Pick<Site, "origin">;

/** The path of the site's address on its host, without a slash at the end: empty for `https://news.example`, `/feeds` for `https://news.example/feeds`. */
export function basePath({ origin }: Origin): string {
  const start = origin.indexOf("/", origin.indexOf("//") + 2);
  return start < 0 ? "" : origin.slice(start);
}

/** The scheme and host of the site's address. */
export function hostOrigin({ origin }: Origin): string {
  return origin.slice(0, origin.length - basePath({ origin }).length);
}

/** How many segments of a path on the host come before the site's own. */
function depth(site: Origin): number {
  return basePath(site).split("/").length;
}

/** A segment of a path on the host. @param index from 0 for the first below the site's address */
export function segmentOf(site: Origin, path: string, index: number): string | undefined {
  return path.split("/")[depth(site) + index];
}

/** The path with another segment in this place. @throws RangeError where it has none there */
export function replaceSegment(site: Origin, path: string, index: number, segment: string): string {
  return path
    .split("/")
    .with(depth(site) + index, segment)
    .join("/");
}
