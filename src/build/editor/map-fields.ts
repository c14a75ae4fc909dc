import type { JsonSchema } from "@valibot/to-json-schema";

/** A field of a content file, as its schema describes it. */
export interface SchemaField {
  /** From the top of the file: `publisher.name`, `corrections[].date`, `{slug}.name`. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/**
 * Returns the schema of a mapping with its fields, and theirs, replaced. A text that may be written for each language
 * is one field: the languages depend on the newsroom.
 * @param change called for each field before those within it, in the order of the schema
 */
export function mapFields(schema: JsonSchema, change: (field: SchemaField) => JsonSchema, parent = ""): JsonSchema {
  const { properties, required = [], propertyNames, additionalProperties, items } = schema;
  const changed = (name: string, own: JsonSchema | boolean): JsonSchema | boolean => {
    if (typeof own === "boolean") return own;
    const path = parent === "" ? name : `${parent}.${name}`;
    return mapFields(change({ path, schema: own, required: required.includes(name) }), change, path);
  };
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, own]) => [name, changed(name, own)])),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: changed(keyOf(propertyNames), additionalProperties),
    }),
    ...(isSchema(items) && { items: mapFields(items, change, `${parent}[]`) }),
  };
}

/** Lists the fields of a schema, each before those within it. */
export function fieldsOf(schema: JsonSchema): readonly SchemaField[] {
  const fields: SchemaField[] = [];
  mapFields(schema, (field) => {
    fields.push(field);
    return field.schema;
  });
  return fields;
}

/** Returns a placeholder for any key if the content chooses the names. */
function keyOf(names: JsonSchema | boolean | undefined): string {
  const title = isSchema(names) ? names.title : undefined;
  return `{${(title ?? "name").replaceAll(" ", "-")}}`;
}

function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}
