import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { locate } from "../yaml/locate.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";

/** A problem with a field that the schema alone could not find. Field names have no dots here. */
export function problemAt(yaml: Yaml, field: string, words: Diagnosis, part: "key" | "value" = "value"): Problem {
  const { offset } = locate(yaml, field.split("."), part);
  return { path: yaml.source.path, ...yaml.source.position(offset), field, ...words };
}
