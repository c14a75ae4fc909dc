import type { Text } from "../../content/read/story-content.ts";
import { normalizeName } from "../../content/source/locate-file.ts";
import type { Address } from "../../domain/catalogue.ts";
import type { Site } from "../../domain/site.ts";
import type { References, ResolvedLink } from "../../markdown/references.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { articleUrl, linkedUrl } from "../../urls/urls.ts";

/** Resolves a reference in a story's text to an absolute URL, or explains what is wrong with it. */
export type LinkResolver = References["resolveLink"];

/** A story that can be linked to. */
export interface LinkTarget {
  /** In the site's order of languages; at least one. */
  readonly pages: readonly Address[];
  readonly withdrawn: boolean;
}

/** Finds the story in a folder; returns undefined if there is no story that can be linked to. */
export type FindTarget = (folder: string) => LinkTarget | undefined;

/**
 * Explains why a reference leads nowhere, and what was probably meant.
 * @param own the folder of the story that contains the reference
 */
export type ExplainReference = (href: string, own: string) => Diagnosis;

/**
 * Resolves `../another-folder/` to that story's page, and `/path` and `#fragment` to the site and to the page itself. A
 * story that does not exist in the reader's language is linked to in its first language.
 * @param own the folder of the story that contains the text
 */
export function createLinkResolver(
  site: Site,
  { targets, explain }: { readonly targets: FindTarget; readonly explain: ExplainReference },
  own: string,
  { language, slug }: Text,
): LinkResolver {
  const ownUrl = articleUrl(site, language, slug);
  return (href) => {
    if (href.startsWith("//")) return `https:${href}`;
    if (href.startsWith("/")) return linkedUrl(site, href);
    if (href.startsWith("#") || href.startsWith("?")) return `${ownUrl}${href}`;
    const [, written, rest = ""] = /^\.\.\/([^/?#]+)\/?((?:\?[^#]*)?(?:#.*)?)$/.exec(href) ?? [];
    const folder = written === undefined ? undefined : decodeSegment(written);
    if (folder !== undefined && normalizeName(folder) === normalizeName(own))
      return rest === "" ? { url: ownUrl, diagnosis: toItself } : { url: `${ownUrl}${rest}` };
    const target = folder === undefined ? undefined : targets(folder);
    const page = target?.pages.find((each) => each.language === language) ?? target?.pages[0];
    if (!target || !page) return { diagnosis: explain(href, own) };
    const url = `${articleUrl(site, page.language, page.slug)}${rest}`;
    if (target.withdrawn) return { url, diagnosis: toWithdrawn };
    return page.language === language ? { url } : toAnotherLanguage(url, language, page.language);
  };
}

export const toItself: Diagnosis = {
  what: "it links to its own story",
  instead: "link to another story, or remove the link",
  notice: true,
};

export const toWithdrawn: Diagnosis = {
  what: "the story was withdrawn, so readers find the reason in its place",
  instead: "remove the link, or leave it as it is",
  notice: true,
};

function toAnotherLanguage(url: string, wanted: string, found: string): ResolvedLink {
  const what = `the story does not exist in ${wanted}; the link leads to it in ${found}`;
  return { url, diagnosis: { what, instead: `add ${wanted}.md to it, or leave the link as it is`, notice: true } };
}
