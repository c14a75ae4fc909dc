import * as v from "valibot";
import { mapping } from "./mapping.ts";

/**
 * A mapping with these fields and no others. Not `strictObject`, which stops at the first unknown one. The message of an unknown
 * field is what it should have been and the list of the known, one a line: which was written only `check` knows.
 */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries, kind = "a known field") {
  return v.pipe(mapping, v.objectWithRest(entries, v.never([kind, ...Object.keys(entries)].join("\n"))));
}
