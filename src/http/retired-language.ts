import type { HonoRequest } from "hono";
import { resolveSelection } from "../domain/article-list.ts";
import { areVariants, type LanguageTag, languageOf } from "../domain/language.ts";
import { everything, type Selection } from "../domain/lists.ts";
import type { RetiredLanguage } from "../domain/site.ts";
import { titleOf } from "../feed/list-title.ts";
import { findAddress, formatsFor } from "../formats/formats.ts";
import type { Suggestion } from "../pages/error-page.tsx";
import { subscription } from "../urls/feed-ref.ts";
import { decodeSegment, parsePagePath } from "../urls/page-path.ts";
import { languageNames } from "../urls/site-names.ts";
import { builderUrl, documentUrl, opmlUrl, pageUrl, pathBelow } from "../urls/urls.ts";
import { cacheTags } from "./cache-policy.ts";
import { errorResponse } from "./error-response.ts";
import { findArticlesBySlug } from "./find-articles-by-slug.ts";
import type { Newsroom } from "./newsroom.ts";

/**
 * Answers that the newsroom has given up the language of a path, and names what takes the place of the page or document: the same in
 * the nearest language, or in one that has the story. The response is the same for every client, so it can be cached.
 */
export async function retiredLanguageResponse(
  newsroom: Newsroom,
  { raw, path }: Pick<HonoRequest, "raw" | "path">,
  { tag }: RetiredLanguage,
): Promise<Response> {
  const { site } = newsroom.library.catalogue;
  const below = pathBelow(site, path) ?? "";
  const response = errorResponse(newsroom, raw, {
    status: 410,
    what: `The language "${tag}" is no longer published here`,
    languageRetired: true,
    suggestions: [...(await findArticles(newsroom, below)), findNearestPage(newsroom, below, tag)].slice(0, 1),
  });
  response.headers.set("Cache-Tag", cacheTags({ language: tag, selection: everything }));
  return response;
}

async function findArticles({ library, now }: Newsroom, path: string): Promise<readonly Suggestion[]> {
  const { article } = parsePagePath(path);
  return article === undefined
    ? []
    : findArticlesBySlug(library.catalogue, decodeSegment(article).normalize("NFC"), now());
}

/**
 * Returns the page or document that is nearest to a path in the retired language: in another variant of the language, or else in the
 * default one.
 */
function findNearestPage({ library }: Newsroom, path: string, retired: LanguageTag): Suggestion {
  const { catalogue } = library;
  const { site } = catalogue;
  const variant = site.languages.find((each) => areVariants(each.tag, retired));
  const language = variant ?? languageOf(site, site.defaultLanguage);
  const { tag, title, messages } = language;
  switch (parsePagePath(path).path) {
    case languageNames.opml:
      return { href: opmlUrl(site, tag), text: title };
    case languageNames.builder:
      return { href: builderUrl(site, tag), text: messages.builder.title };
  }
  const address = findAddress(path);
  const selection = address && sameSelection(catalogue, address.selection);
  if (!address || !selection) return { href: pageUrl(site, tag), text: title };
  const text = titleOf(language, catalogue, selection);
  const feed = subscription(tag, selection, address.variant);
  const format = "format" in address.wanted ? address.wanted.format : undefined;
  return format && formatsFor(feed).includes(format)
    ? { href: documentUrl(site, feed, format), text }
    : { href: pageUrl(site, tag, selection), text };
}

/** Returns the selection that a path names in any spelling; undefined if there is none. */
function sameSelection(catalogue: Newsroom["library"]["catalogue"], { kind, slug }: Selection): Selection | undefined {
  const named = resolveSelection(catalogue, { kind, slug: decodeSegment(slug) });
  if (named.kind === "found") return named.selection;
  return named.kind === "elsewhere" ? { kind, slug: named.name } : undefined;
}
