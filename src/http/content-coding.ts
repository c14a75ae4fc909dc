/** The content codings in which a document is served; `identity` means none. */
export type ContentCoding = "gzip" | "identity";

/**
 * Selects the coding of a response by the request's `Accept-Encoding` alone (RFC 9110 section 12.5.3): gzip if the client accepts it
 * with at least the weight of `identity`.
 *
 * Without the field any coding would be acceptable, but clients that do not send it often cannot decode one: they get identity. So
 * do clients that accept neither, which the section permits.
 */
export function negotiateCoding(acceptEncoding: string | null): ContentCoding {
  if (acceptEncoding === null) return "identity";
  const weights = new Map<string, number>();
  for (const member of acceptEncoding.split(",")) {
    const [coding = "", ...parameters] = member.split(";").map((part) => part.trim().toLowerCase());
    const weight = parseWeight(parameters);
    // Section 8.4.1.3: "x-gzip" is equivalent to "gzip".
    if (coding !== "" && weight !== undefined) weights.set(coding === "x-gzip" ? "gzip" : coding, weight);
  }
  const gzip = weights.get("gzip") ?? weights.get("*") ?? 0;
  return gzip > 0 && gzip >= (weights.get("identity") ?? 0) ? "gzip" : "identity";
}

/** Parses a weight (section 12.4.2): 0 to 1 with at most three decimals; undefined for anything else. */
function parseWeight(parameters: readonly string[]): number | undefined {
  const [weight = "q=1", ...others] = parameters;
  const [, value] = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(weight) ?? [];
  return value === undefined || others.length > 0 ? undefined : Number(value);
}
