import * as v from "valibot";
import { tagKinds } from "../../domain/vocabulary.ts";
import { didYouMean, quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";
import type { KnownLanguages } from "./known.ts";
import { localised } from "./localised.ts";
import { fields } from "./mapping.ts";
import { formerFields, vocabulary } from "./vocabulary.ts";

/** Returns the schema of `tags.yaml`: the topic vocabulary, by slug. */
export function tagsSchema(known: KnownLanguages) {
  const text = localised(known);
  return vocabulary(fields({ kind, name: text, description: v.exactOptional(text), ...formerFields }));
}

const kind = v.pipe(
  v.string(),
  v.picklist(tagKinds, (issue) =>
    issueMessage(`${quote(String(issue.input))} is not a kind of tag`, didYouMean(String(issue.input), tagKinds, "")),
  ),
);
