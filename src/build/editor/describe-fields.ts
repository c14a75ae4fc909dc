import type { JsonSchema } from "@valibot/to-json-schema";
import { required } from "../../domain/required.ts";
import type { Fields } from "./fields/field.ts";
import { mapFields } from "./map-fields.ts";

/** The schema with what each field does and an example of it: editors show them where it is written. */
export function describeFields(schema: JsonSchema, fields: Fields): JsonSchema {
  return mapFields(schema, ({ path, schema: own }) => {
    const { description, example } = required(fields[path], "description of the field", path);
    return { ...own, description, examples: [example] };
  });
}
