import * as v from "valibot";
import { quote } from "./quote.ts";
import { remedy } from "./remedy.ts";

/**
 * A list in which nothing stands twice.
 * @param itemsIn a text that stands where the list should: what would be in it, for the remedy
 */
export function distinct<Item extends v.GenericSchema<unknown, string>>(
  item: Item,
  itemsIn?: (text: string) => readonly string[] | undefined,
) {
  return v.pipe(
    v.array(item, (issue) => {
      const items = typeof issue.input === "string" ? itemsIn?.(issue.input) : undefined;
      return items ? remedy("a list", `put it in brackets: [${items.join(", ")}]`) : issue.message;
    }),
    v.metadata({ uniqueItems: true }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const list = dataset.value;
      list.forEach((value, key) => {
        if (list.indexOf(value) === key) return;
        addIssue({
          message: remedy(`${quote(value)} stands here twice`, "remove one"),
          path: [{ type: "array", origin: "value", input: list, key, value }],
        });
      });
    }),
  );
}
