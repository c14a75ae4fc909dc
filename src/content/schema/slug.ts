import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { cleanText } from "../../xml/clean-text.ts";
import { issueMessage } from "./issue-message.ts";

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * A permanent path segment of a tag, an author or an alias. `+`, `,` and a leading `-` have a meaning in topic URLs.
 */
export const slug = v.pipe(
  v.string(),
  v.title("slug"),
  v.description("Lower-case letters a-z, digits and single hyphens. It is part of addresses, so choose it once."),
  v.metadata({ pattern: pattern.source }),
  v.check(
    (text) => pattern.test(text),
    (issue) =>
      issueMessage(
        `${quote(String(issue.input))} does not consist of lower-case letters a-z, digits and single hyphens`,
        `write it like "${exampleOf(String(issue.input))}"`,
      ),
  ),
);

function exampleOf(text: string): string {
  const ascii = text.normalize("NFKD").toLowerCase();
  const words = ascii.replace(/\p{M}/gu, "").match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 40) ?? "local-news";
}

/** Characters that split a URL or its path, characters that some parsers turn into these, and invisible ones. */
const forbidden = /[\s/\\?#%\p{Cc}\p{Bidi_Control}]/u;

/** Whether a text in any script can be the last segment of an article's URL: `.` and `..` mean other folders. */
export function isPageSlug(text: string): boolean {
  return text !== "" && text !== "." && text !== ".." && !forbidden.test(text);
}

/** The last path segment of an article's page, in any script, normalised to NFC. */
export const pageSlug = v.pipe(
  v.string(),
  v.title("page slug"),
  v.description("Words in any script, joined by hyphens, without spaces and without / \\ ? # %."),
  v.metadata({ pattern: "^[^\\s/\\\\?#%]+$" }),
  v.transform(cleanText),
  v.check(isPageSlug, (issue) =>
    issueMessage(
      `${quote(String(issue.input))} cannot be the end of a URL`,
      "write words joined by hyphens, without spaces and without / \\ ? # %",
    ),
  ),
);
