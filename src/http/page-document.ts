import type { Library } from "../pack/unpack.ts";
import type { PageView } from "../pages/parts/page-view.ts";
import type { DocumentRequest } from "./document-responder.ts";

/** An HTML page that is the same for everyone who asks for `key` until the next release or expiry. */
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

/** No page needs more than its own files; pictures may live elsewhere. */
export const pageHeaders = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;
