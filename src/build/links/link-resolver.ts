import type { Text } from "../../content/read/story-content.ts";
import { normalizeName } from "../../content/source/locate-file.ts";
import type { Address } from "../../domain/catalogue.ts";
import { type LanguageTag, languageOf } from "../../domain/language.ts";
import type { Site } from "../../domain/site.ts";
import type { References, ResolvedLink } from "../../markdown/references.ts";
import { fill } from "../../messages/fill.ts";
import { formatSize } from "../../messages/format-size.ts";
import { joinFacts } from "../../messages/join-facts.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { decodeSegment } from "../../urls/page-path.ts";
import { articleUrl, hostedUrl, linkedUrl, pathOf } from "../../urls/urls.ts";
import type { KnownFiles, ServedDocument } from "./known-files.ts";

/** Resolves a reference in a story's text to an absolute URL, or explains what is wrong with it. */
export type LinkResolver = References["resolveLink"];

/** A story that can be linked to. */
export interface LinkTarget {
  /** In the site's order of languages; at least one. */
  readonly pages: readonly LinkedPage[];
  /** Languages in which it is a draft and has no page. */
  readonly hiddenIn: readonly LanguageTag[];
  readonly withdrawn: boolean;
}

export interface LinkedPage extends Address {
  /** As `releaseOrder` returns it; undefined if its date cannot be read. */
  readonly order: number | undefined;
}

/** Finds the story in a folder; returns undefined if there is no story that can be linked to. */
export type FindTarget = (folder: string) => LinkTarget | undefined;

/**
 * Explains why a reference leads nowhere, and what was probably meant.
 * @param own the folder of the story that contains the reference
 */
export type ExplainReference = (href: string, own: string) => Diagnosis;

/** Everything that a relative link may lead to. */
export interface LinkSources {
  readonly targets: FindTarget;
  readonly explain: ExplainReference;
  readonly files: Pick<KnownFiles, "document">;
}

/**
 * Resolves `decree.pdf` to the served file, `../another-folder/` to that story's page, and `/path` and `#fragment` to the site and
 * to the page itself. A story that does not exist in the reader's language is linked to in its first language. So is one whose
 * translation appears later than the text: nothing names a translation before it appears, and the text does not change when it
 * does.
 * @param own the folder of the story that contains the text
 * @param order of the text, as `releaseOrder` returns it
 */
export function createLinkResolver(
  site: Site,
  { targets, explain, files }: LinkSources,
  own: string,
  { language, slug }: Text,
  order: number,
): LinkResolver {
  const ownUrl = articleUrl(site, language, slug);
  return (href) => {
    if (href.startsWith("//")) return `https:${href}`;
    if (href.startsWith("/")) return linkedUrl(site, href);
    if (href.startsWith("#") || href.startsWith("?")) return `${ownUrl}${href}`;
    const [, name = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const file = files.document(name);
    if (file) return "what" in file ? { diagnosis: file } : linkToFile(site, language, file, suffix);
    const [, written, rest = ""] = /^\.\.\/([^/?#]+)\/?((?:\?[^#]*)?(?:#.*)?)$/.exec(href) ?? [];
    const folder = written === undefined ? undefined : decodeSegment(written);
    if (folder !== undefined && normalizeName(folder) === normalizeName(own))
      return rest === "" ? { url: ownUrl, diagnosis: toItself } : { url: `${ownUrl}${rest}` };
    const target = folder === undefined ? undefined : targets(folder);
    const pages = target ? pagesAt(target, order) : [];
    const page = pages.find((each) => each.language === language) ?? pages[0];
    if (!target || !page) return { diagnosis: explain(href, own) };
    const url = `${articleUrl(site, page.language, page.slug)}${rest}`;
    if (target.withdrawn) return { url, diagnosis: toWithdrawn };
    if (page.language === language) return { url };
    return { url, diagnosis: toAnotherLanguage(site, target, language, page) };
  };
}

/** @param suffix query and fragment: `#page=3` opens a page of a PDF */
function linkToFile(site: Site, language: LanguageTag, file: ServedDocument, suffix: string): ResolvedLink {
  const own = languageOf(site, language);
  const name = file.path.slice(file.path.lastIndexOf(".") + 1).toUpperCase();
  return {
    url: `${hostedUrl(site, file)}${suffix}`,
    type: file.type,
    note: fill(own.messages.files.note, { facts: joinFacts(own, [name, formatSize(language, file.length)]) }),
  };
}

/** Returns the pages that exist when a text is released, or if there are none yet, those that appear first. */
function pagesAt({ pages }: LinkTarget, order: number): readonly LinkedPage[] {
  const orderOf = (page: LinkedPage) => page.order ?? Number.NEGATIVE_INFINITY;
  const last = Math.max(order, Math.min(...pages.map(orderOf)));
  return pages.filter((page) => orderOf(page) <= last);
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

function toAnotherLanguage(
  site: Site,
  { pages, hiddenIn }: LinkTarget,
  wanted: LanguageTag,
  found: LinkedPage,
): Diagnosis {
  const leads = `the link leads to it in ${found.language}`;
  const later = pages.find(({ language }) => language === wanted);
  if (later) {
    const what = `the story appears in ${wanted} later than this text; ${leads}`;
    const path = pathOf(site, articleUrl(site, wanted, later.slug));
    return { what, instead: `write "${path}" once it has appeared, or leave the link as it is`, notice: true };
  }
  if (hiddenIn.includes(wanted)) {
    const what = `the story is a draft in ${wanted}; ${leads}`;
    return { what, instead: "publish it first, or leave the link as it is", notice: true };
  }
  const what = `the story does not exist in ${wanted}; ${leads}`;
  return { what, instead: `add ${wanted}.md to it, or leave the link as it is`, notice: true };
}
