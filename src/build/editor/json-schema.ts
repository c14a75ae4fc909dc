import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

/**
 * Converts a schema to JSON Schema, as far as JSON Schema can express it: editors use it to complete and check a file
 * while it is being typed. Rules that are code, such as that a date exists in the calendar, are left to compile.
 */
export function convertSchema(schema: v.GenericSchema<unknown, unknown>): JsonSchema {
  const { $defs: _, ...converted } = toJsonSchema(schema, {
    // Code has no JSON Schema; if a similar rule can be expressed, it is beside the code as `v.metadata`.
    errorMode: "ignore",
    overrideSchema({ valibotSchema, jsonSchema: own }) {
      if (isLazySchema(valibotSchema)) return convertLazy(valibotSchema);
      // "not: {}" means the same, but editors have no message for it.
      if (isNever(own.additionalProperties)) return { ...own, additionalProperties: false };
      return undefined;
    },
  });
  return converted;
}

/** The only lazy schema is `localised`: its schema for a mapping differs from that for a string. */
function convertLazy({ getter }: v.LazySchema<v.GenericSchema<unknown, unknown>>): JsonSchema {
  const of = (input: unknown) => {
    const { $schema: _, ...rest } = convertSchema(getter(input));
    return rest;
  };
  return { anyOf: [of(""), of({})] };
}

function isLazySchema(schema: { readonly type: string }): schema is v.LazySchema<v.GenericSchema<unknown, unknown>> {
  return schema.type === "lazy";
}

function isNever(schema: unknown): boolean {
  return typeof schema === "object" && schema !== null && "not" in schema;
}
