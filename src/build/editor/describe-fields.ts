import type { JsonSchema } from "@valibot/to-json-schema";
import { required } from "../../domain/required.ts";
import type { Fields } from "./fields/field.ts";
import { mapFields } from "./map-fields.ts";

/**
 * Adds a description and an example to each field of the schema: editors show them while the field is being written.
 */
export function describeFields(schema: JsonSchema, fields: Fields): JsonSchema {
  return mapFields(schema, ({ path, schema: own }) => {
    const { description, example } = required(fields[path], "description of the field", path);
    return { ...own, description, examples: [example] };
  });
}
