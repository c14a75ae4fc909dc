import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

/**
 * What a content file may be, as far as JSON Schema can say it: for editors, which complete and check with it while one types.
 * Rules that are code, such as that a date is in the calendar, are left to compile.
 */
export function convertSchema(schema: v.GenericSchema<unknown, unknown>): JsonSchema {
  const { $defs: _, ...converted } = toJsonSchema(schema, {
    // Code has no JSON Schema; where there is a near one, it stands beside it as `v.metadata`.
    errorMode: "ignore",
    overrideSchema({ valibotSchema, jsonSchema: own }) {
      if (isLazySchema(valibotSchema)) return convertLazy(valibotSchema);
      // "not: {}" is the same, but editors have no words for it.
      if (isNever(own.additionalProperties)) return { ...own, additionalProperties: false };
      return undefined;
    },
  });
  return converted;
}

/** Our one lazy schema is `localised`: another for a mapping than for a text. */
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
