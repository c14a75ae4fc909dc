import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { distinct } from "./distinct.ts";
import { issueMessage } from "./issue-message.ts";
import { entries } from "./mapping.ts";
import { slug } from "./slug.ts";

/** What tags and authors alike say of their own past. */
export const formerFields = {
  aliases: v.optional(distinct(slug), []),
  retired: v.optional(v.boolean(), false),
};

interface TermFile {
  readonly aliases: readonly string[];
}

/** Terms by slug. No alias is the slug or the alias of another: an old address leads to one place. */
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
            owner === alias ? `${quote(alias)} has an entry of its own` : `${quote(alias)} leads to ${quote(owner)}`;
          addIssue({
            message: issueMessage(what, "remove the alias, or the other"),
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
