import { nearest } from "../domain/nearest.ts";
import type { LanguageTag } from "../domain/site.ts";
import { termName } from "../domain/term-name.ts";
import { mostTerms } from "../domain/topic-query.ts";
import { type FeedRef, refPath } from "../feed/feed-ref.ts";
import { selectionPath } from "../feed/selection.ts";
import { errorResponse } from "./error-response.ts";
import type { Lookup } from "./find-selection.ts";
import type { Newsroom } from "./newsroom.ts";

/** A topic or author that is not in the vocabulary: names the nearest that is, or some. */
export function noSuchTerm(
  newsroom: Newsroom,
  request: Request,
  language: LanguageTag,
  lookup: Extract<Lookup, { kind: "malformed" | "retired" | "unknown" }>,
): Response {
  const { by, name } = lookup.asked;
  const { tags, authors } = newsroom.library.catalogue;
  const terms = by === "tag" ? tags : authors;
  const missing = "term" in lookup ? lookup.term : name;
  const near = nearest(missing, terms.keys());
  const offered = near === undefined ? [...terms.keys()].slice(0, 12) : [near];
  const kind = by === "tag" ? "topic" : "author";
  return errorResponse(newsroom, request, {
    status: lookup.kind === "retired" ? 410 : 404,
    what: {
      malformed: `"${shortened(name)}" is no combination of topics: it takes one to ${mostTerms}, as in a+b, a,b and a+-b`,
      retired: `The ${kind} "${shortened(missing)}" is no longer kept here`,
      unknown: `There is no ${kind} "${shortened(missing)}" here`,
    }[lookup.kind],
    suggestions: offered.map((each) => ({
      href: `/${language}/${selectionPath({ kind: by, slug: each })}`,
      text: termName(terms, each, language),
    })),
    language,
  });
}

/** An archive document whose number is too high. */
export function noSuchArchive(
  newsroom: Newsroom,
  request: Request,
  { ref, count }: { readonly ref: FeedRef; readonly count: number },
): Response {
  const newest = refPath({ ...ref, ...(count > 0 && { archive: count }) });
  return errorResponse(newsroom, request, {
    status: 404,
    what: count === 0 ? "This feed has no archive: it holds everything" : `This feed has ${count} archive documents`,
    suggestions: [{ href: newest, text: newest }],
    language: ref.language,
  });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
