import type { OwnRecording } from "../domain/recording.ts";
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

/**
 * An audio or video file, relative to the site's address or to `Site.mediaBase`. The length is in the name: the Worker has to know it
 * to answer a range, and the static assets do not state it.
 * @param length in bytes
 */
export function recordingPath(hosted: OwnRecording["hosted"], hash: string, length: number, ending: string): string {
  return `${hosted === "site" ? `/${siteNames.recordings}` : ""}/${hash}-${length}.${ending}`;
}

/** What the name of a recording's file says. */
export interface RecordingName {
  readonly hash: string;
  /** In bytes. */
  readonly length: number;
  readonly ending: string;
}

/** Parses the name of a recording's file. Undefined if no file can have this name. */
export function parseRecordingName(name: string): RecordingName | undefined {
  const [, hash, length, ending] = /^([\da-f]{32})-([1-9]\d{0,11})\.([\da-z]+)$/.exec(name) ?? [];
  return hash && length && ending ? { hash, length: Number(length), ending } : undefined;
}

/** A file of subtitles. */
export function trackPath(hash: string): string {
  return `/${siteNames.tracks}/${hash}.vtt`;
}

/**
 * A document, relative to the site's address or to `Site.mediaBase`. Its own name is the last segment, since a reader who saves it
 * sees it: without characters that mean something in a URL or that a file system refuses.
 * @param name with its extension
 */
export function documentPath(hosted: OwnRecording["hosted"], hash: string, name: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const safe = stem.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
  const short =
    Array.from(safe)
      .slice(0, 60)
      .join("")
      .replace(/^-+|-+$/g, "") || "document";
  return `${hosted === "site" ? `/${siteNames.documents}` : ""}/${hash}/${encodeURIComponent(short)}${ending.toLowerCase()}`;
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
    recordings: `${base}/${siteNames.recordings}/*`,
    tracks: `${base}/${siteNames.tracks}/*`,
    documents: `${base}/${siteNames.documents}/*`,
    favicon: `${base}${iconPaths.favicon}`,
    touchIcon: `${base}${iconPaths.touchIcon}`,
  } as const;
}

/**
 * Prints the path of a file within the folder of assets, which corresponds to the root of the host: without a leading slash, and
 * not percent-encoded.
 */
export function assetPath(site: Origin, path: string): string {
  return `${basePath(site)}${decodeURIComponent(path)}`.slice(1);
}
