/** What a representation can be compared by. */
export interface Validators {
  /** Strong and quoted: `"abc"`. */
  readonly etag: string;
  /** Milliseconds since the epoch; undefined where nothing tells when it changed. */
  readonly lastModified?: number | undefined;
}

/**
 * What a conditional GET or HEAD is answered with: 200 the representation, 304 without, 412 without.
 *
 * The order of evaluation is RFC 9110 section 13.2.2. `If-Range` never matters: ranges are not served, and a server may ignore
 * `Range` (section 14.2).
 */
export function evaluate(request: Headers, { etag, lastModified }: Validators): 200 | 304 | 412 {
  const ifMatch = request.get("If-Match");
  if (ifMatch !== null) {
    if (!listsTag(ifMatch, etag, "strong")) return 412;
  } else {
    const since = parseHttpDate(request.get("If-Unmodified-Since"));
    if (since !== undefined && lastModified !== undefined && toSeconds(lastModified) > toSeconds(since)) return 412;
  }
  const ifNoneMatch = request.get("If-None-Match");
  if (ifNoneMatch === etag) return 304;
  // Takes precedence: If-Modified-Since is then not even read (section 13.1.3).
  if (ifNoneMatch !== null) return listsTag(ifNoneMatch, etag, "weak") ? 304 : 200;
  const since = parseHttpDate(request.get("If-Modified-Since"));
  return since !== undefined && lastModified !== undefined && toSeconds(lastModified) <= toSeconds(since) ? 304 : 200;
}

/**
 * Whether a field value of `If-Match` or `If-None-Match` names the tag. Weak comparison takes `W/"a"` for `"a"` (RFC 9110
 * section 8.8.3.2): the edge weakens tags when it compresses. Commas may stand within a tag, so the list is not split at them.
 */
function listsTag(field: string, etag: string, comparison: "strong" | "weak"): boolean {
  if (field === "*") return true;
  for (const [, weak, tag] of field.matchAll(listedTag)) {
    if (tag === etag && (comparison === "weak" || weak === undefined)) return true;
  }
  return false;
}

/** RFC 9110 section 8.8.3, and what stands between the tags of a list. */
const listedTag = /\s*(?:,\s*)*(W\/)?("[\x21\x23-\x7e\x80-\uffff]*")/gy;

/**
 * The three forms of an HTTP-date (RFC 9110 section 5.6.7) in milliseconds; undefined for anything else, which a recipient must
 * ignore. `Date.parse` alone would take `2026` for one.
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

/** Two-digit years mean the past where they would else be more than 50 years ahead; feeds are younger than 1970. */
function fullYear(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** Undefined for a day that the month does not have: `Date.parse` takes 31 February for 3 March. */
function instantOf(text: string): number | undefined {
  const time = Date.parse(text);
  return new Date(time).getUTCDate() === Number(/\d+/.exec(text)?.[0]) ? time : undefined;
}

/** HTTP dates know no fractions of a second. */
function toSeconds(time: number): number {
  return Math.floor(time / 1000);
}

/** A strong entity tag: 120 bits of the SHA-256 of these bytes, in characters that need no quoting. */
export async function entityTag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const text = btoa(String.fromCharCode(...hash.subarray(0, 15)));
  return `"${text.replaceAll("+", "-").replaceAll("/", "_")}"`;
}
