/** Part of a representation: bytes from `start` up to `end`, exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Selects the part that a GET request asks for (RFC 9110 section 14.2). Whatever is not one valid range of bytes is ignored, as a
 * server may: several ranges, other units, and a range if the client has another version (`If-Range`, section 13.1.5).
 * @param etag strong
 * @param length of the representation in bytes, at least 1
 * @returns undefined for the whole representation
 */
export function selectRange(request: Headers, etag: string, length: number): ByteRange | "unsatisfiable" | undefined {
  const range = request.get("Range");
  if (range === null) return undefined;
  // A date never matches: the representation has none. Nor does a weak tag.
  const ifRange = request.get("If-Range");
  if (ifRange !== null && ifRange.trim() !== etag) return undefined;
  const [, first, last] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const suffix = Math.min(Number(last), length);
    return suffix === 0 ? "unsatisfiable" : { start: length - suffix, end: length };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return undefined;
  if (start >= length) return "unsatisfiable";
  return { start, end: last === "" ? length : Math.min(Number(last) + 1, length) };
}
