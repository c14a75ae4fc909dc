import type { Instant } from "../domain/article.ts";
import { nextChange } from "../domain/window.ts";
import type { PageView } from "../pages/page-view.ts";
import { cached } from "./cache-policy.ts";
import { encoded } from "./encoded.ts";
import { entityTag } from "./entity-tag.ts";
import { memo, type Perishable } from "./memo.ts";
import type { Newsroom } from "./newsroom.ts";
import { respond } from "./respond.ts";

/** Answers with an HTML page that is the same for everyone who asks for `key` until the next release or expiry. */
export type PageResponse = (
  request: Request,
  key: string,
  render: (view: PageView) => string,
  headers: Readonly<Record<string, string>>,
) => Promise<Response>;

/** One per isolate: it remembers the pages it has made, within a bound. */
export function pageResponse({ library, now }: Newsroom): PageResponse {
  const { catalogue, assets } = library;
  const pages = memo<Page>(8 * 1024 * 1024);

  return async (request, key, render, headers) => {
    const moment = now();
    const { body, etag, validUntil } = pages.get(key, moment) ?? (await made(key, moment, render));
    return respond(request, {
      etag,
      type: "text/html; charset=utf-8",
      cache: cached({ now: moment, validUntil, maxAge: catalogue.site.feed.maxAge }),
      headers: { ...headers, ...pageHeaders },
      body: () => body,
    });
  };

  async function made(key: string, moment: Instant, render: (view: PageView) => string): Promise<Page> {
    const body = encoded(render({ catalogue, now: moment, assets }));
    const validUntil = nextChange(catalogue.times, moment);
    const page = { body, etag: await entityTag(body), validUntil, bytes: body.length };
    pages.set(key, page);
    return page;
  }
}

interface Page extends Perishable {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** No page needs more than its own files; pictures may live elsewhere. */
export const pageHeaders = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;
