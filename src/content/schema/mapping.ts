import * as v from "valibot";
import { issueMessage } from "./issue-message.ts";

/**
 * Stands before every schema of fields or entries: to valibot's own a list is an object too.
 * @param example how it is written on one line
 */
export function mapping(example?: string) {
  const message = example && issueMessage('a mapping of "name: value"', `write it like ${example}`);
  return v.custom<Readonly<Record<string, unknown>>>(isMapping, message);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
