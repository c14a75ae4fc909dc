import * as v from "valibot";
import { didYouMean, quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

/** Returns the schema of a field that has one of a few words as its value. */
export function choice<const Words extends readonly string[]>(words: Words) {
  return v.pipe(
    v.string(),
    v.picklist(words, ({ input }) =>
      issueMessage(`${quote(String(input))} is not a value of this field`, didYouMean(String(input), words, "")),
    ),
  );
}
