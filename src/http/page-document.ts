import type { Library } from "../pack/unpack.ts";
import type { PageView } from "../pages/parts/page-view.ts";
import type { DocumentRequest } from "./document-responder.ts";

/** Describes an HTML page, which is the same for every client until the next release or expiry. */
export function pageDocument(
  { catalogue, assets }: Library,
  key: string,
  render: (view: PageView) => string | Promise<string>,
  headers: Readonly<Record<string, string>> = {},
): DocumentRequest {
  return {
    key: `page ${key}`,
    type: "text/html; charset=utf-8",
    headers: { ...headers, ...pageHeaders },
    make: async (now) => ({ text: await render({ catalogue, now, assets }) }),
  };
}

/** Pages load only files of the site; pictures may be hosted elsewhere. */
export const pageHeaders = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;
