import * as v from "valibot";
import { issueMessage } from "./issue-message.ts";

/**
 * Precedes every schema of fields or entries: for valibot, a list is an object too.
 * @param example of the mapping on one line
 */
function mapping(example?: string) {
  const message = example && issueMessage('a mapping of "name: value"', `write it like ${example}`);
  return v.custom<Readonly<Record<string, unknown>>>(isMapping, message);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Returns the schema of a mapping with these fields and no others. Not `strictObject`, which stops at the first unknown
 * field. The message for an unknown field lists, one on each line, what it should have been and the known fields; only `check` knows the unknown field's name.
 */
export function fields<const Entries extends v.ObjectEntries>(
  entries: Entries,
  { kind = "a known field", example, offered = Object.keys(entries) }: FieldWords = {},
) {
  return v.pipe(mapping(example), v.objectWithRest(entries, v.never([kind, ...offered].join("\n"))));
}

interface FieldWords {
  /** What an unknown field should have been. */
  readonly kind?: string;
  /** The fields that the remedy for an unknown one may name; all by default. */
  readonly offered?: readonly string[];
  /** An example of the mapping on one line, for an author who wrote something else. */
  readonly example?: string;
}

/** Returns the schema of a mapping whose keys the content chooses. */
export function entries<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema<unknown, unknown>>(
  key: Key,
  value: Value,
) {
  return v.pipe(mapping(), v.record(key, value));
}
