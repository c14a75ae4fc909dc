/**
 * Everything outside the production `Char` of XML 1.0, section 2.2, and the control characters from U+007F to U+009F, which that
 * section discourages: parsers read U+0085 as a line end or drop it. With the flag `u`, a lone surrogate matches as a code point.
 */
const illegal = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Everything outside the production `Char`: no XML document can contain it. */
const nonXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Returns the first code point that no XML document can contain, if there is one. */
export function findNonXml(text: string): number | undefined {
  return nonXml.exec(text)?.[0].codePointAt(0);
}

/**
 * Latin, Cyrillic and common punctuation without combining marks: legal, and already in normalisation form C. Most texts contain
 * nothing else and need no further work.
 */
const clean = /^[\t\n\r -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]*$/;

/**
 * Returns a text that every format can carry: without the code points that XML 1.0 forbids even as references (control characters,
 * U+FFFE, U+FFFF, lone surrogates), and in Unicode normalisation form C, so that equal texts have equal bytes. White space is kept.
 */
export function cleanText(text: string): string {
  return clean.test(text) ? text : text.replace(illegal, "").normalize("NFC");
}
