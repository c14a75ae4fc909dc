import type { LanguageTag, Site } from "../../domain/site.ts";
import { articleUrl } from "../../feed/urls.ts";
import type { StoryContent } from "../content.ts";

/** The absolute URL of a reference in a story's text; undefined where it is relative to nothing. */
export type LinkResolver = (href: string) => string | undefined;

/**
 * Resolves `../another-folder/` to that story's page, `/path` and `#fragment` to the site and the page itself. A story that is
 * not there in the reader's language is linked in the first it has.
 */
export function linkResolver(
  site: Site,
  stories: ReadonlyMap<string, StoryContent>,
  language: LanguageTag,
  own: string,
): LinkResolver {
  return (href) => {
    if (href.startsWith("//")) return `https:${href}`;
    if (href.startsWith("/")) return `${site.origin}${href}`;
    if (href.startsWith("#") || href.startsWith("?")) return `${own}${href}`;
    const [, folder, fragment] = /^\.\.\/([^/?#]+)\/?(#.*)?$/.exec(href) ?? [];
    const texts = folder === undefined ? undefined : stories.get(decoded(folder))?.texts;
    const text = texts?.find((each) => each.language === language) ?? texts?.[0];
    return text && `${articleUrl(site, text.language, text.slug)}${fragment ?? ""}`;
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
