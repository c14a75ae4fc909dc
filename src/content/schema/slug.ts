import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A path segment that never changes, of a tag, an author or an alias. `+`, `,` and a leading `-` mean something in topic URLs. */
export const slug = v.pipe(
  v.string(),
  v.title("slug"),
  v.description("Small letters a-z, digits and single hyphens. It stands in addresses, so choose it once."),
  v.metadata({ pattern: pattern.source }),
  v.check(
    (text) => pattern.test(text),
    (issue) =>
      issueMessage(
        `${quote(String(issue.input))} is not made of small letters a-z, digits and single hyphens`,
        `write it like "${exampleOf(String(issue.input))}"`,
      ),
  ),
);

function exampleOf(text: string): string {
  const ascii = text.normalize("NFKD").toLowerCase();
  const words = ascii.replace(/\p{M}/gu, "").match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 40) ?? "local-news";
}
