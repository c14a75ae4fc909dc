/** Everything outside the production `Char` of XML 1.0, section 2.2. With the flag `u` a lone surrogate is a character of its own. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Latin, Cyrillic and common punctuation without combining marks: legal, and in form C already. Most texts are all of it, and
 * need only be looked through once.
 */
const clean = /^[\t\n\r -\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]*$/;

/**
 * A text as every format can carry it: without the code points that XML 1.0 forbids even as references (control characters,
 * U+FFFE, U+FFFF, lone surrogates), in Unicode normalisation form C, so that equal texts are equal bytes. White space is kept.
 */
export function cleanText(text: string): string {
  return clean.test(text) ? text : text.replace(illegal, "").normalize("NFC");
}
