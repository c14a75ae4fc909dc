import type { Withdrawal } from "../domain/article.ts";
import { nextChange } from "../domain/changes.ts";
import type { LanguageTag } from "../domain/language.ts";
import { errorPage } from "../pages/error-page.tsx";
import { brieflyCached, notCached } from "./cache-policy.ts";
import type { Newsroom } from "./newsroom.ts";
import { pageHeaders } from "./page-response.ts";
import { wantsPage } from "./wants-page.ts";

export interface Failure {
  readonly status: 404 | 405 | 410 | 500 | 503;
  /** A sentence in English without a full stop: readers log it, their authors read it. */
  readonly what: string;
  /** With 410: what the newsroom has to say, in the language of the path. */
  readonly withdrawal?: Withdrawal;
  /** What exists instead. */
  readonly suggestions: readonly Suggestion[];
  readonly language?: LanguageTag;
}

export interface Suggestion {
  /** Absolute. */
  readonly href: string;
  readonly text: string;
}

/** A page for people, a few lines of text for programs; short in either case, and kept only briefly by caches. */
export function errorResponse({ library, now }: Newsroom, request: Request, failure: Failure): Response {
  const { catalogue, assets } = library;
  const { status, what, withdrawal, suggestions, language } = failure;
  const moment = now();
  const cache =
    status >= 500 ? notCached : brieflyCached({ now: moment, validUntil: nextChange(catalogue.times, moment) });
  if (wantsPage(request)) {
    const { pathname } = new URL(request.url);
    const html = errorPage({ catalogue, now: moment, assets }, language, {
      status,
      what: pathname,
      ...(withdrawal && { withdrawal }),
      suggestions,
    });
    return new Response(html, {
      status,
      headers: { ...cache, ...pageHeaders, "Content-Type": "text/html; charset=utf-8", Vary: "Sec-Fetch-Dest" },
    });
  }
  const lines = [
    `${status} ${printable(what)}.`,
    ...(withdrawal ? [withdrawal.reason] : []),
    ...suggestions.map(({ href, text }) => `${href}  ${text}`),
  ];
  return new Response(`${lines.join("\n")}\n`, {
    status,
    headers: { ...cache, "Content-Type": "text/plain; charset=utf-8", Vary: "Sec-Fetch-Dest" },
  });
}

/** What was asked for is said again: without what would break the line, colour a terminal or turn the direction of text. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
}
