import * as v from "valibot";
import { issueMessage } from "./issue-message.ts";

/**
 * Stands before every schema of fields or entries: to valibot's own a list is an object too.
 * @param example how it is written on one line
 */
function mapping(example?: string) {
  const message = example && issueMessage('a mapping of "name: value"', `write it like ${example}`);
  return v.custom<Readonly<Record<string, unknown>>>(isMapping, message);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A mapping with these fields and no others. Not `strictObject`, which stops at the first unknown one. The message of an unknown
 * field is what it should have been and the list of the known, one a line: which was written only `check` knows.
 */
export function fields<const Entries extends v.ObjectEntries>(
  entries: Entries,
  { kind = "a known field", example }: FieldWords = {},
) {
  return v.pipe(mapping(example), v.objectWithRest(entries, v.never([kind, ...Object.keys(entries)].join("\n"))));
}

interface FieldWords {
  /** What an unknown field is not. */
  readonly kind?: string;
  /** How the mapping is written on one line, for whoever wrote something else. */
  readonly example?: string;
}

/** A mapping whose names are the content's own. */
export function entries<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema<unknown, unknown>>(
  key: Key,
  value: Value,
) {
  return v.pipe(mapping(), v.record(key, value));
}
