import * as v from "valibot";
import { cleanText } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";
import { hasVisibleText } from "./line.ts";

/** Plain text of one or several lines that is not blank. */
export const paragraphs = v.pipe(
  v.string(),
  v.title("text"),
  v.description("Plain text: characters such as `*` and `<` are shown as they are. Line breaks are kept."),
  v.metadata({ pattern: "\\S" }),
  v.transform(tidyParagraphs),
  v.check(hasVisibleText, issueMessage("has no visible text", "write text")),
);

/** Cleans a text, and removes spaces at the ends of lines and more than one blank line in a row. */
export function tidyParagraphs(text: string): string {
  const lines = cleanText(text.replace(/\r\n?|[\u2028\u2029]/g, "\n")).split("\n");
  return lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
