import * as v from "valibot";
import { quote } from "./quote.ts";
import { remedy } from "./remedy.ts";

/** A list in which nothing stands twice. */
export function distinct<Item extends v.GenericSchema<unknown, string>>(item: Item) {
  return v.pipe(
    v.array(item),
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
