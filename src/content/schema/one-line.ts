import { cleanText } from "../../xml/clean-text.ts";

/** No-break and other typographic spaces stay: they hold "90 %" together. */
const breakingSpaces = /[\t\n\v\f\r\u0085\u2028\u2029]+| {2,}/g;

/** A cleaned text without line breaks, indentation or double spaces: for titles, names and captions. */
export function oneLine(text: string): string {
  // Twice, since a space may have stood on either side of a line break or of a character that is removed.
  return cleanText(text.replace(breakingSpaces, " ")).replace(/ {2,}/g, " ").trim();
}
