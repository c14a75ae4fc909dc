import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";

/** What splits a URL or its path, what some parsers turn into such a thing, and what is not seen. */
const forbidden = /[\s/\\?#%\p{Cc}\p{Bidi_Control}]/u;

/** Whether a text, in any script, can be the last segment of an article's URL: `.` and `..` mean other folders. */
export function isPageSlug(text: string): boolean {
  return text !== "" && text !== "." && text !== ".." && !forbidden.test(text);
}

/** The last path segment of an article's page, in any script, normalised to NFC. */
export const pageSlug = v.pipe(
  v.string(),
  v.title("page slug"),
  v.description("Words of any script with hyphens between them, without spaces and without / \\ ? # %."),
  v.metadata({ pattern: "^[^\\s/\\\\?#%]+$" }),
  v.transform(cleanText),
  v.check(isPageSlug, (issue) =>
    issueMessage(
      `${quote(String(issue.input))} cannot be the end of a URL`,
      "write words with hyphens between them, without spaces and without / \\ ? # %",
    ),
  ),
);
