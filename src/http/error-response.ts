import { nextChange } from "../domain/changes.ts";
import type { LanguageTag } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import { errorPage, type PageError, type Suggestion } from "../pages/error-page.tsx";
import { pageUrl } from "../urls/urls.ts";
import { briefCacheHeaders, noStoreHeaders } from "./cache-policy.ts";
import type { Newsroom } from "./newsroom.ts";
import { pageHeaders } from "./page-document.ts";
import { wantsPage } from "./respond.ts";

export interface Failure extends Omit<PageError, "what"> {
  /** A sentence in English without a full stop: feed readers log it, and their developers read it. */
  readonly what: string;
  /** The language of the path; undefined if the path has none. */
  readonly language?: LanguageTag;
}

/** Suggests the front page of each language. */
export function suggestLanguages(site: Site): readonly Suggestion[] {
  return site.languages.map(({ tag, title }) => ({ href: pageUrl(site, tag), text: title }));
}

/** Answers with a page for people, and with a few lines of text for programs; both are short, and cached only briefly. */
export function errorResponse({ library, now }: Newsroom, request: Request, failure: Failure): Response {
  const { catalogue, assets } = library;
  const { status, what, withdrawal, languageRetired, suggestions, language } = failure;
  const moment = now();
  const cache =
    status >= 500
      ? noStoreHeaders
      : briefCacheHeaders({ now: moment, validUntil: nextChange(catalogue.times, moment) });
  if (wantsPage(request)) {
    const { pathname } = new URL(request.url);
    const html = errorPage({ catalogue, now: moment, assets }, language, {
      status,
      what: pathname,
      ...(withdrawal && { withdrawal }),
      ...(languageRetired && { languageRetired }),
      suggestions,
    });
    return new Response(html, {
      status,
      headers: { ...cache, ...pageHeaders, "Content-Type": "text/html; charset=utf-8", Vary: "Sec-Fetch-Dest" },
    });
  }
  const lines = [
    `${status} ${makePrintable(what)}.`,
    ...(withdrawal ? [withdrawal.reason] : []),
    ...suggestions.map(({ href, text }) => `${href}  ${text}`),
  ];
  return new Response(`${lines.join("\n")}\n`, {
    status,
    headers: { ...cache, "Content-Type": "text/plain; charset=utf-8", Vary: "Sec-Fetch-Dest" },
  });
}

/**
 * Replaces characters that would break the line, colour a terminal or change the direction of text: the message repeats what the
 * client sent.
 */
function makePrintable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
}
