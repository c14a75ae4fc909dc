/**
 * Whether a text is an IRI with a scheme (RFC 3987 section 2.2); it may have a fragment. Atom requires one as an id (RFC 4287 section
 * 4.2.6). White space and characters that change the direction of text are refused, although the grammar allows some of them:
 * section 4.1 forbids the latter, and nobody sees the difference that the former make.
 */
export function isAbsoluteIri(text: string): boolean {
  return iri.test(text) && !invisible.test(text);
}

const invisible = /[\s\p{Bidi_Control}]/u;

/** The supplementary planes, each without its last two code points; plane 14 begins with characters for tags. */
const supplementary = Array.from({ length: 14 }, (_, index) => {
  const plane = (index + 1).toString(16);
  return `\\u{${plane}${plane === "e" ? "1" : "0"}000}-\\u{${plane}FFFD}`;
}).join("");
const beyondAscii = `\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}${supplementary}`;
const privateUse = "\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}";
const plain = `A-Za-z0-9._~!$&'()*+,;=${beyondAscii}\\-`;
const encoded = "%[0-9A-Fa-f]{2}";

/** Characters of a part of an IRI. @param more those that the part allows in addition */
function part(more: string): string {
  return `(?:[${plain}${more}]|${encoded})*`;
}

const literalAddress = "\\[[0-9A-Za-z:.]+\\]";
const authority = `//(?:${part(":")}@)?(?:${literalAddress}|${part("")})(?::[0-9]*)?(?:/${part(":@/")})?`;
/** A path that begins with two slashes would be an authority. */
const path = `(?!//)${part(":@/")}`;
const iri = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.\\-]*:(?:${authority}|${path})(?:\\?${part(`:@/?${privateUse}`)})?(?:#${part(":@/?")})?$`,
  "u",
);
