import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { distinct } from "./distinct.ts";
import { issueMessage } from "./issue-message.ts";
import { entries } from "./mapping.ts";
import { slug } from "./slug.ts";

/** The fields that tags and authors share: former slugs, and whether they are retired. */
export const formerFields = {
  aliases: v.optional(distinct(slug), []),
  retired: v.optional(v.boolean(), false),
};

interface TermFile {
  readonly aliases: readonly string[];
}

/**
 * Returns the schema of terms by slug. No alias may be the slug or alias of another term: an old address has one
 * target.
 */
export function vocabulary<Value extends v.GenericSchema<unknown, TermFile>>(value: Value) {
  return v.pipe(
    entries(slug, value),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const terms: Readonly<Record<string, TermFile>> = dataset.value;
      const taken = new Map(Object.keys(terms).map((name) => [name, name]));
      for (const [name, term] of Object.entries(terms)) {
        term.aliases.forEach((alias, key) => {
          const owner = taken.get(alias);
          if (owner === undefined) {
            taken.set(alias, name);
            return;
          }
          const what =
            owner === alias
              ? `${quote(alias)} is also the slug of an entry`
              : `${quote(alias)} already leads to ${quote(owner)}`;
          addIssue({
            message: issueMessage(what, "remove one of the two"),
            path: [
              { type: "object", origin: "value", input: terms, key: name, value: term },
              { type: "object", origin: "value", input: { ...term }, key: "aliases", value: term.aliases },
              { type: "array", origin: "value", input: [...term.aliases], key, value: alias },
            ],
          });
        });
      }
    }),
  );
}
