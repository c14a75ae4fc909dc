import type { JsonSchema } from "@valibot/to-json-schema";

/** Describes in words what a value may be. Limits that only code checks are described with the type's name. */
export function typeWords(schema: JsonSchema | boolean): string {
  if (typeof schema === "boolean") return "anything";
  const { type, title, enum: values, anyOf, items, minimum, maximum, minItems, uniqueItems } = schema;
  if (values) return `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
  if (title !== undefined) return title;
  if (anyOf) return anyOf.map(typeWords).join(", or ");
  switch (type) {
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return `whole number from ${minimum} to ${maximum}`;
    case "array":
      return `list${minItems === undefined ? "" : ", not empty"}; each item: ${itemWords(items)}${uniqueItems ? ", once" : ""}`;
    case "object":
      return mappingWords(schema);
    default:
      throw new Error(`Cannot describe the type ${JSON.stringify(schema)}`);
  }
}

function itemWords(items: JsonSchema["items"]): string {
  if (items === undefined || Array.isArray(items)) throw new Error("Cannot describe a list whose items have no schema");
  return typeWords(items as JsonSchema);
}

function mappingWords({ propertyNames, properties, minProperties }: JsonSchema): string {
  if (properties) return "mapping with the fields below";
  const names = typeof propertyNames === "object" ? propertyNames.title : undefined;
  const some = minProperties === undefined ? "" : ", not empty";
  if (names !== undefined) return `mapping by ${names}${some}`;
  return "mapping with one for each language";
}
