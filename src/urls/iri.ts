/*
 * The grammar of RFC 3987, section 2.2. Each character matches one alternative only, so that no text makes the expression backtrack.
 */

/** `iunreserved`, `pct-encoded` and `sub-delims`. */
const character = String.raw`[\w\-.~!$&'()*+,;=\u{A0}-\u{D7FF}\u{F900}-\u{FFEF}\u{10000}-\u{EFFFD}]|%[\dA-Fa-f]{2}`;
const ipchar = `${character}|[:@]`;
const iprivate = String.raw`[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]`;
const host = String.raw`\[[\dA-Fa-f:.]+\]|(?:${character})*`;
const authority = String.raw`(?:(?:${character}|:)*@)?(?:${host})(?::\d*)?`;
const path = `(?:${ipchar}|/)*`;
const query = String.raw`\?(?:${ipchar}|[/?]|${iprivate})*`;
const fragment = `#(?:${ipchar}|[/?])*`;
const iri = new RegExp(
  String.raw`^[A-Za-z][\dA-Za-z+\-.]*:(?://${authority}(?:/${path})?|(?!//)${path})(?:${query})?(?:${fragment})?$`,
  "u",
);

/**
 * What the ranges above contain and IRIs do not: white space, formatting characters for bidirectional text (section 4.1), code points
 * that are not characters, and tags.
 */
const forbidden = /[\s\p{Bidi_Control}\p{Noncharacter_Code_Point}\u{E0000}-\u{E0FFF}]/u;

/**
 * Whether a text is an IRI (RFC 3987), which has a scheme and may have a fragment. Relative references are not IRIs. The syntax of
 * single schemes is not checked.
 */
export function isIri(text: string): boolean {
  return iri.test(text) && !forbidden.test(text);
}
