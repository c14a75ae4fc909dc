import { languageNames } from "./site-names.ts";

/** A parsed path below a language's folder: the reverse of `pageUrl`, `opmlUrl`, `builderUrl` and `articleUrl`. */
export interface PagePath {
  /** The first segment, percent-encoded: a language's tag or alias, or anything else. */
  readonly first: string;
  /** The rest of the path, without a leading slash. */
  readonly path: string;
  /** The last segment of an article's URL, percent-encoded. */
  readonly article?: string;
}

/** Parses the path of a page. @param path relative to the site's address */
export function parsePagePath(path: string): PagePath {
  const [, first = "", ...rest] = path.split("/");
  const [folder, article, ...more] = rest;
  const isArticle =
    folder === languageNames.articles && article && (more.length === 0 || (more.length === 1 && more[0] === ""));
  return { first, path: rest.join("/"), ...(isArticle && { article }) };
}

/** Percent-decodes a path segment; returns it unchanged if it is not valid UTF-8. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
