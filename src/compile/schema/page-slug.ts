import * as v from "valibot";
import { cleanText } from "../clean-text.ts";
import { quote } from "./quote.ts";
import { remedy } from "./remedy.ts";

/** What splits a URL or its path, what some parsers turn into such a thing, and what is not seen. */
const forbidden = /[\s/\\?#%\p{Cc}\p{Bidi_Control}]/u;

/** Whether a text, in any script, can be the last segment of an article's URL: `.` and `..` mean other folders. */
export function isPageSlug(text: string): boolean {
  return text !== "" && text !== "." && text !== ".." && !forbidden.test(text);
}

/** The last path segment of an article's page, in any script, normalised to NFC. */
export const pageSlug = v.pipe(
  v.string(),
  v.metadata({ pattern: "^[^\\s/\\\\?#%]+$" }),
  v.transform(cleanText),
  v.check(isPageSlug, (issue) =>
    remedy(
      `${quote(String(issue.input))} cannot be the end of a URL`,
      "write words with hyphens between them, without spaces and without / \\ ? # %",
    ),
  ),
);
