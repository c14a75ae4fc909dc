import type { Marked } from "./story-draft.ts";

type Scalar = string | boolean;
type Value = Scalar | readonly string[] | Readonly<Record<string, string>>;

/** Fields of a mapping, in order; those that are undefined are left out. */
export interface Fields {
  readonly [name: string]: Marked<Value> | { readonly fields: Fields } | undefined;
}

/** Fields as YAML, one a line; behind a value, or in its place, what an editor has to check. */
export function printFields(fields: Fields, indent = ""): string {
  return Object.entries(fields)
    .map(([name, field]) => {
      if (!field) return "";
      if ("fields" in field) return `${indent}${name}:\n${printFields(field.fields, `${indent}  `)}`;
      const value = field.value === undefined ? "" : ` ${printValue(field.value)}`;
      const check = field.check === undefined ? "" : ` # check: ${field.check}`;
      return `${indent}${name}:${value}${check}\n`;
    })
    .join("");
}

function printValue(value: Value): string {
  if (typeof value === "string") return printText(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(printText).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([name, text]) => `${name}: ${JSON.stringify(text)}`)
    .join(", ")} }`;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** What is JSON is YAML. Slugs and times go without quotes, unless YAML reads something else in them. */
function printText(text: string): string {
  const plain = /^[a-z][a-z0-9-]*$|^\d{4}-\d\d-\d\d[\w.:+-]*$/.test(text) && !["true", "false", "null"].includes(text);
  return plain ? text : JSON.stringify(text);
}
