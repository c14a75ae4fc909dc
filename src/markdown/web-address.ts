/** What a link in a body may lead to. */
export const allowedSchemes = ["http", "https", "mailto", "tel"] as const;

/**
 * An absolute URL as browsers understand it: in ASCII, without the tabs and line breaks that they overlook, so that what is
 * checked is what is followed (WHATWG URL). `//host/path` is taken for https. Undefined for a relative reference.
 */
export function webAddress(reference: string): WebAddress | undefined {
  const written = reference.replace(overlooked, "").trimStart();
  const absolute = written.startsWith("//") ? `https:${written}` : written;
  if (!/^[a-z][a-z\d+.-]*:/i.test(absolute)) return undefined;
  const url = parsed(absolute);
  if (!url) return { kind: "invalid" };
  const { href, protocol } = url;
  const scheme = protocol.slice(0, -1);
  return { kind: allowed.has(scheme) ? "allowed" : "forbidden", scheme, href };
}

/** Most addresses are right: to ask first whether they are would be to parse each twice. */
function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

export type WebAddress =
  | { readonly kind: "allowed" | "forbidden"; readonly scheme: string; readonly href: string }
  | { readonly kind: "invalid" };

const allowed: ReadonlySet<string> = new Set(allowedSchemes);

/** Control characters, wherever they stand: browsers overlook some of them, and none belongs into an address. */
const overlooked = /\p{Cc}/gu;
