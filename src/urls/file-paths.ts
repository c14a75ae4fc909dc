import { siteNames } from "./site-names.ts";
import { basePath, type Origin } from "./urls.ts";

/*
 * Files that are served without the Worker, by their paths from the site's address. All but the icons are named by their content, so that
 * whoever has one may keep it for good.
 */

/** A style sheet or a script. */
export function pageFilePath(name: string, hash: string, ending: string): string {
  return `/${siteNames.pageFiles}/${name}.${hash}.${ending}`;
}

/** A picture. */
export function picturePath(hash: string, ending: string): string {
  return `/${siteNames.pictures}/${hash}.${ending}`;
}

/** Icons, for whoever looks for them without having read a page. */
export const iconPaths = { favicon: `/${siteNames.favicon}`, touchIcon: `/${siteNames.touchIcon}` } as const;

/** What is made of a picture, named beside it. @param recipe how it is made */
export function renditionPath(picture: string, recipe: string, ending: string): string {
  return `${picture.slice(0, picture.lastIndexOf("."))}-${recipe}.${ending}`;
}

/**
 * Records of articles that do not fit beside the Worker: for it alone, by `run_worker_first` in wrangler.toml. No language's name begins
 * with an underscore.
 * @param name hexadecimal
 */
export function shardPath(name: string): string {
  return `/_entries/${name}.bin`;
}

/** Paths of these files on the host, as patterns of `_headers`: https://developers.cloudflare.com/workers/static-assets/headers/ */
export function filePatterns(site: Origin) {
  const base = basePath(site);
  return {
    pageFiles: `${base}/${siteNames.pageFiles}/*`,
    pictures: `${base}/${siteNames.pictures}/*`,
    favicon: `${base}${iconPaths.favicon}`,
    touchIcon: `${base}${iconPaths.touchIcon}`,
  } as const;
}

/** Where a file is among the assets, whose folder stands for the host: without a slash at the beginning. */
export function assetPath(site: Origin, path: string): string {
  return `${basePath(site)}${path}`.slice(1);
}
