import type { Lookup } from "../domain/article-list.ts";
import { findNearest } from "../domain/find-name.ts";
import { type LanguageTag, languageOf } from "../domain/language.ts";
import { listKinds, selectionsOf } from "../domain/lists.ts";
import { required } from "../domain/required.ts";
import { mostTerms } from "../domain/topic-query.ts";
import { listName } from "../feed/list-title.ts";
import type { FeedRef } from "../urls/feed-ref.ts";
import { folderUrl, pageUrl, pathOf } from "../urls/urls.ts";
import { errorResponse } from "./error-response.ts";
import type { Newsroom } from "./newsroom.ts";

/** Answers that a topic or author is not in the vocabulary, and suggests the nearest name, or the first few. */
export function noSuchTermResponse(
  newsroom: Newsroom,
  request: Request,
  language: LanguageTag,
  lookup: Extract<Lookup, { kind: "malformed" | "retired" | "unknown" }>,
): Response {
  const { catalogue } = newsroom.library;
  const { kind, slug: name } = lookup.asked;
  const { noun } = required(listKinds[kind].terms, "terms of the lists", kind);
  const missing = "term" in lookup ? lookup.term : name;
  const known = selectionsOf(kind, catalogue);
  const near = findNearest(
    missing,
    known.map(({ slug }) => slug),
  );
  const offered = near === undefined ? known.slice(0, 12) : [{ kind, slug: near }];
  return errorResponse(newsroom, request, {
    status: lookup.kind === "retired" ? 410 : 404,
    what: {
      malformed: `"${shorten(name)}" is no combination of topics: it takes one to ${mostTerms}, as in a+b, a,b and a+-b`,
      retired: `The ${noun} "${shorten(missing)}" is no longer kept here`,
      unknown: `There is no ${noun} "${shorten(missing)}" here`,
    }[lookup.kind],
    suggestions: offered.map((each) => ({
      href: pageUrl(catalogue.site, language, each),
      text: required(listName(catalogue, each, languageOf(catalogue.site, language)), "name of the list", each.slug),
    })),
    language,
  });
}

/** Answers that the number of an archive document is too high. */
export function noSuchArchiveResponse(
  newsroom: Newsroom,
  request: Request,
  { ref, count }: { readonly ref: FeedRef; readonly count: number },
): Response {
  const { site } = newsroom.library.catalogue;
  const newest = folderUrl(site, { ...ref, ...(count > 0 && { archive: count }) });
  const documents = `${count} archive ${count === 1 ? "document" : "documents"}`;
  return errorResponse(newsroom, request, {
    status: 404,
    what: count === 0 ? "This feed has no archive: it holds everything" : `This feed has ${documents}`,
    suggestions: [{ href: newest, text: pathOf(site, newest) }],
    language: ref.language,
  });
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
