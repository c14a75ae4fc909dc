import * as v from "valibot";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";

/**
 * Returns the schema of a list without duplicates.
 * @param itemsIn returns the items that a text written in place of the list stands for, for the remedy
 * @param like what to write if those items are not known
 */
export function distinct<Item extends v.GenericSchema<unknown, string>>(
  item: Item,
  itemsIn?: (text: string) => readonly string[] | undefined,
  like?: string,
) {
  return v.pipe(
    v.array(item, (issue) => {
      const items = typeof issue.input === "string" ? itemsIn?.(issue.input) : undefined;
      const inBrackets = items ?? (slugs.test(String(issue.input)) ? [String(issue.input)] : undefined);
      const instead = inBrackets ? `put it in brackets: [${inBrackets.join(", ")}]` : like;
      return instead === undefined ? issue.message : issueMessage("a list", instead);
    }),
    v.metadata({ uniqueItems: true }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const list = dataset.value;
      list.forEach((value, key) => {
        if (list.indexOf(value) === key) return;
        addIssue({
          message: issueMessage(`${quote(value)} is listed twice`, "remove one"),
          path: [{ type: "array", origin: "value", input: list, key, value }],
        });
      });
    }),
  );
}

/** One or more slugs, separated by commas, known or not. */
const slugs = /^[a-z\d]+(?:-[a-z\d]+)*(?:, ?[a-z\d]+(?:-[a-z\d]+)*)*$/;
