import * as v from "valibot";

/** Stands before every schema of fields or entries: to valibot's own a list is an object too. */
export const mapping = v.custom<Readonly<Record<string, unknown>>>(isMapping);

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
