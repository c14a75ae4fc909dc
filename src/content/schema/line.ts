import * as v from "valibot";
import { cleanText } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";

/** One line of text that is not blank. */
export const line = v.pipe(
  v.string(),
  v.title("line of text"),
  v.description("Plain text: characters such as `*` and `<` are shown as they are. A line break counts as a space."),
  v.metadata({ pattern: "\\S" }),
  v.transform(joinLines),
  v.check(hasVisibleText, issueMessage("has no visible text", "write text")),
);

/** White space, and characters that only control others, such as a zero-width space. */
const nothingToRead = /^[\s\p{Cf}\p{Cc}]*$/u;

export function hasVisibleText(text: string): boolean {
  return !nothingToRead.test(text);
}

/** No-break and other typographic spaces are kept: they hold "90 %" together. */
const breakingSpaces = /[\t\n\v\f\r\u0085\u2028\u2029]+| {2,}/g;

/** Cleans a text and removes line breaks, indentation and double spaces: for titles, names and captions. */
export function joinLines(text: string): string {
  // Twice, since a space may be on either side of a line break or of a removed character.
  return cleanText(text.replace(breakingSpaces, " ")).replace(/ {2,}/g, " ").trim();
}
