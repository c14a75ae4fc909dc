import * as v from "valibot";
import { mapping } from "./mapping.ts";

/** A mapping whose names are the content's own. */
export function entries<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema<unknown, unknown>>(
  key: Key,
  value: Value,
) {
  return v.pipe(mapping(), v.record(key, value));
}
