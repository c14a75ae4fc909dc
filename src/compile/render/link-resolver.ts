import type { Address } from "../../domain/catalogue.ts";
import type { LanguageTag, Site } from "../../domain/site.ts";
import { articleUrl } from "../../feed/urls.ts";

/** The absolute URL of a reference in a story's text; undefined where it is relative to nothing. */
export type LinkResolver = (href: string) => string | undefined;

/** The pages of the story in a folder, in the site's order of languages; undefined where no story is that can be linked to. */
export type LinkTargets = (folder: string) => readonly Address[] | undefined;

/**
 * Resolves `../another-folder/` to that story's page, `/path` and `#fragment` to the site and the page itself. A story that is
 * not there in the reader's language is linked in the first it has.
 */
export function linkResolver(site: Site, targets: LinkTargets, language: LanguageTag, own: string): LinkResolver {
  return (href) => {
    if (href.startsWith("//")) return `https:${href}`;
    if (href.startsWith("/")) return `${site.origin}${href}`;
    if (href.startsWith("#") || href.startsWith("?")) return `${own}${href}`;
    const [, folder, fragment] = /^\.\.\/([^/?#]+)\/?(#.*)?$/.exec(href) ?? [];
    const texts = folder === undefined ? undefined : targets(decoded(folder));
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
