import { languageNames } from "./site-names.ts";

/** A path below a language's folder: the reverse of `pageUrl`, `opmlUrl`, `builderUrl` and `articleUrl`. */
export interface PagePath {
  /** The first segment, percent-encoded: a language's name, or something else. */
  readonly first: string;
  /** What is behind it, without a slash at the beginning. */
  readonly path: string;
  /** The last segment of an article's address, percent-encoded. */
  readonly article?: string;
}

/** @param path from the site's address */
export function parsePagePath(path: string): PagePath {
  const [, first = "", ...rest] = path.split("/");
  const [folder, article, ...more] = rest;
  const isArticle =
    folder === languageNames.articles && article && (more.length === 0 || (more.length === 1 && more[0] === ""));
  return { first, path: rest.join("/"), ...(isArticle && { article }) };
}

/** A segment of an address without its percent-encoding; as it is written where that is no UTF-8. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
