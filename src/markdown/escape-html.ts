import { required } from "../domain/required.ts";
import { cleanText } from "../xml/clean-text.ts";

/**
 * Text as it may stand in HTML text and in a quoted attribute value, and whose bytes stay the same inside CDATA and inside a
 * JSON string: no quotation mark, backslash or control character is left raw, `]]>` cannot occur, and nothing is left that
 * XML 1.0 has no place for (section 2.2).
 *
 * Tabs and line breaks come out as character references: whoever wants them to be white space replaces them first.
 */
export function escapeHtml(text: string): string {
  return replaceSpecial(cleanText(text), /[&<>"'\\\n\t\r]/g);
}

/**
 * As `escapeHtml`, for what `cleanText` gave or a part of that, and for text alone: the apostrophe, a letter of many words in
 * Ukrainian, stays as it is.
 */
export function escapeCleanText(text: string): string {
  return replaceSpecial(text, /[&<>"\\\n\t\r]/g);
}

const characterReferences: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
  "\\": "&#92;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};

/** What text may begin with that NFC would join to the `>` of the tag before it: the two are one character, U+226F. */
const joinsTag = "\u0338";

function replaceSpecial(text: string, special: RegExp): string {
  const escaped = text.replace(special, (character) =>
    required(characterReferences[character], "reference for", character),
  );
  return escaped.startsWith(joinsTag) ? `&#824;${escaped.slice(1)}` : escaped;
}
