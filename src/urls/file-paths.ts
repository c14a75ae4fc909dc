import { siteNames } from "./site-names.ts";
import { basePath, type Origin } from "./urls.ts";

/*
 * Paths, relative to the site's address, of files that are served without the Worker. All except the icons are named by their
 * content, so that clients may cache them for good.
 */

/** A style sheet or a script. */
export function pageFilePath(name: string, hash: string, ending: string): string {
  return `/${siteNames.pageFiles}/${name}.${hash}.${ending}`;
}

/** A picture. */
export function picturePath(hash: string, ending: string): string {
  return `/${siteNames.pictures}/${hash}.${ending}`;
}

/** Icons, for programs that look for them without having read a page. */
export const iconPaths = { favicon: `/${siteNames.favicon}`, touchIcon: `/${siteNames.touchIcon}` } as const;

/** Prints the path of a rendition, which is next to the picture it is made from. @param recipe how it is made */
export function renditionPath(picture: string, recipe: string, ending: string): string {
  return `${picture.slice(0, picture.lastIndexOf("."))}-${recipe}.${ending}`;
}

/**
 * Prints the path of a shard: records of articles that do not fit in the Worker. Only the Worker can read it, by `run_worker_first`
 * in wrangler.toml. No language tag or alias begins with an underscore.
 * @param name hexadecimal
 */
export function shardPath(name: string): string {
  return `/_entries/${name}.bin`;
}

/**
 * Prints the paths of these files on the host as patterns for `_headers`:
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function filePatterns(site: Origin) {
  const base = basePath(site);
  return {
    pageFiles: `${base}/${siteNames.pageFiles}/*`,
    pictures: `${base}/${siteNames.pictures}/*`,
    favicon: `${base}${iconPaths.favicon}`,
    touchIcon: `${base}${iconPaths.touchIcon}`,
  } as const;
}

/** Prints the path of a file within the folder of assets, which corresponds to the root of the host: without a leading slash. */
export function assetPath(site: Origin, path: string): string {
  return `${basePath(site)}${path}`.slice(1);
}
