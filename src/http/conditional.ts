/** The validators of a representation. */
export interface Validators {
  /** Strong and quoted: `"abc"`. */
  readonly etag: string;
  /** The tags of the same document in its other content codings (RFC 9110 section 8.8.3.3). */
  readonly otherTags?: readonly string[];
  /** Milliseconds since the epoch; undefined if it is not known when the representation changed. */
  readonly lastModified?: number | undefined;
}

/**
 * Decides the status of a conditional GET or HEAD: 200 with the representation, 304 or 412 without it.
 *
 * The order of evaluation is RFC 9110 section 13.2.2. `If-Range` comes after it, where ranges are served: `selectRange`.
 */
export function evaluate(request: Headers, { etag, otherTags = [], lastModified }: Validators): 200 | 304 | 412 {
  const ifMatch = request.get("If-Match");
  if (ifMatch !== null) {
    if (ifMatch !== "*" && !listTags(ifMatch).includes(etag)) return 412;
  } else {
    const since = parseHttpDate(request.get("If-Unmodified-Since"));
    if (since !== undefined && lastModified !== undefined && toSeconds(lastModified) > toSeconds(since)) return 412;
  }
  const ifNoneMatch = request.get("If-None-Match");
  if (ifNoneMatch === etag) return 304;
  // If-None-Match takes precedence: If-Modified-Since is then ignored (section 13.1.3).
  if (ifNoneMatch !== null) {
    return ifNoneMatch === "*" || findNamedTag(ifNoneMatch, [etag, ...otherTags]) !== undefined ? 304 : 200;
  }
  const since = parseHttpDate(request.get("If-Modified-Since"));
  return since !== undefined && lastModified !== undefined && toSeconds(lastModified) <= toSeconds(since) ? 304 : 200;
}

/**
 * Finds the first of these tags that `If-None-Match` lists. The comparison is weak: `W/"a"` matches `"a"` (RFC 9110 section 8.8.3.2),
 * since the edge weakens tags when it compresses. Undefined if none is listed.
 * @param tags strong, the preferred one first
 */
export function findNamedTag(ifNoneMatch: string, tags: readonly string[]): string | undefined {
  const listed = listTags(ifNoneMatch).map((tag) => tag.replace(/^W\//, ""));
  return tags.find((tag) => listed.includes(tag));
}

/** Returns the tags in a field value, weak ones with their `W/`. A tag may contain commas, so the list is not split at them. */
function listTags(field: string): readonly string[] {
  return Array.from(field.matchAll(listedTag), ([, tag = ""]) => tag);
}

/** An entity tag (RFC 9110 section 8.8.3) and the separators before it in a list. */
const listedTag = /\s*(?:,\s*)*((?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*")/gy;

/**
 * Parses the three forms of an HTTP-date (RFC 9110 section 5.6.7) and returns milliseconds; undefined for anything else, which a
 * recipient must ignore. `Date.parse` alone would accept `2026`.
 */
export function parseHttpDate(value: string | null): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (imfFixdate.test(text)) return instantOf(text);
  if (asctime.test(text)) return instantOf(`${text} GMT`);
  const obsolete = rfc850.exec(text);
  if (!obsolete) return undefined;
  const [, day, month, year, time] = obsolete;
  return instantOf(`${day} ${month} ${fullYear(Number(year))} ${time} GMT`);
}

const imfFixdate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;
const rfc850 = /^[A-Z][a-z]{5,8}, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}:\d{2}:\d{2}) GMT$/;

/**
 * A two-digit year is in the past if it would otherwise be more than 50 years ahead (RFC 9110 section 5.6.7); no feed is older than
 * 1970.
 */
function fullYear(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** Returns undefined for a day that the month does not have: `Date.parse` reads 31 February as 3 March. */
function instantOf(text: string): number | undefined {
  const time = Date.parse(text);
  return new Date(time).getUTCDate() === Number(/\d+/.exec(text)?.[0]) ? time : undefined;
}

/** HTTP dates have no fractions of a second. */
function toSeconds(time: number): number {
  return Math.floor(time / 1000);
}

/** Makes a strong entity tag from 120 bits of the SHA-256 of these bytes, in characters that need no quoting. */
export async function entityTag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const text = btoa(String.fromCharCode(...hash.subarray(0, 15)));
  return `"${text.replaceAll("+", "-").replaceAll("/", "_")}"`;
}
