/** An http or https address, taken apart for the patterns of providers. */
export interface Address {
  /** In lower case. */
  readonly fullHost: string;
  /** In lower case, without `www.`, `m.` and `mobile.`. */
  readonly host: string;
  /** The parts of the path between slashes, percent-decoded; empty ones are kept. */
  readonly segments: readonly string[];
  /** Percent-decoded, with a slash before each segment and none at the end: "/watch", or "" for the top of the site. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Percent-decoded, without the "#". */
  readonly hash: string;
}

/**
 * Takes an address apart. Undefined if it is not an absolute http or https URL, if it has a user name, a password or a port, which
 * no provider's pages have, or if its percent-encoding is damaged.
 */
export function parseAddress(written: string): Address | undefined {
  const url = URL.parse(written.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.port) return undefined;
  try {
    const segments = url.pathname.slice(1).split("/").map(decodeURIComponent);
    return {
      fullHost: url.hostname,
      segments,
      host: url.hostname.replace(/^(?:www|m|mobile)\.(?=.+\.)/, ""),
      path: segments.flatMap((segment) => (segment === "" ? [] : `/${segment}`)).join(""),
      query: url.searchParams,
      hash: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    return undefined;
  }
}

/** Percent-encodes text for one segment of a path or one value of a query, quotes and parentheses included. */
export function encodePart(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Returns a parameter of the query if its whole value is as the pattern says. */
export function parameter({ query }: Address, name: string, pattern: RegExp): string | undefined {
  const value = query.get(name);
  return value !== null && new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(value) ? value : undefined;
}

/** Prints those parameters that have a value, in their order, with a "?" before them; empty if none has. */
export function printQuery(values: Readonly<Record<string, string | number | undefined>>): string {
  const printed = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodePart(String(value))}`,
  );
  return printed.length === 0 ? "" : `?${printed.join("&")}`;
}

/**
 * Returns the second at which a recording is to start, from the parameters that providers have for it: `t=1m30s`, `start=90`,
 * `#t=1:30`. Undefined for the beginning.
 */
export function findStart({ query, hash }: Address): number | undefined {
  const written =
    query.get("t") ?? query.get("start") ?? query.get("time_continue") ?? /^t=(.+)$/.exec(hash)?.[1] ?? "";
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})$/.exec(written);
  const units = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})(?:\.\d+)?s?)?$/.exec(written);
  const [, hours = 0, minutes = 0, seconds = 0] = clock ?? units ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || undefined;
}
