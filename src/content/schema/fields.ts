import * as v from "valibot";
import { mapping } from "./mapping.ts";

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
