import type { Library } from "../pack/unpack.ts";
import type { PageView } from "../pages/parts/page-view.ts";
import type { DocumentRequest } from "./document-responder.ts";

/**
 * Describes an HTML page, which is the same for every client until the next release or expiry.
 * @param headers in addition to those of every page, or in place of them
 */
export function pageDocument(
  { catalogue, assets }: Library,
  key: string,
  render: (view: PageView) => string | Promise<string>,
  headers: Readonly<Record<string, string>> = {},
): DocumentRequest {
  return {
    key: `page ${key}`,
    type: "text/html; charset=utf-8",
    headers: { ...pageHeaders, ...headers },
    make: async (now) => ({ text: await render({ catalogue, now, assets }) }),
  };
}

/**
 * Returns the header for a page that loads more than files of the site and pictures from elsewhere.
 * @param directives for what other pages do not load
 */
export function policyHeader(directives: readonly string[] = []) {
  return { "Content-Security-Policy": [basePolicy, ...directives].join("; ") } as const;
}

const basePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The headers of every page. */
export const pageHeaders = {
  ...policyHeader(),
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;
