import { required } from "../domain/required.ts";
import { cleanText } from "../xml/clean-text.ts";

/**
 * Escapes text for HTML text and for quoted attribute values. The bytes stay the same inside CDATA and inside a JSON string: no
 * quotation mark, backslash or control character is left raw, `]]>` cannot occur, and no character is left that XML 1.0 forbids
 * (section 2.2).
 *
 * Tabs and line breaks become character references: callers that want white space replace them first.
 */
export function escapeHtml(text: string): string {
  return replaceSpecial(cleanText(text), /[&<>"'\\\n\t\r]/g);
}

/**
 * Like `escapeHtml`, but for text that has been through `cleanText`, and not for attribute values: the apostrophe, which is a
 * letter in many Ukrainian words, stays as it is.
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

/** A combining character that NFC would join to the `>` of the tag before it: together they are one character, U+226F. */
const joinsTag = "\u0338";

function replaceSpecial(text: string, special: RegExp): string {
  const escaped = text.replace(special, (character) =>
    required(characterReferences[character], "reference for", character),
  );
  return escaped.startsWith(joinsTag) ? `&#824;${escaped.slice(1)}` : escaped;
}
