import type { Problem } from "../problem.ts";
import type { Folder } from "../source/content-source.ts";
import type { Yaml } from "../yaml/parse-yaml.ts";
import { readYaml } from "./read-yaml.ts";

/** `tags.yaml` or `authors.yaml`. YAML reads an empty file as null: it has no terms, as `{}` has none. */
export function readTerms(folder: Folder, name: string): Yaml | { readonly problems: readonly Problem[] } {
  const yaml = readYaml(folder, name);
  return "problems" in yaml || yaml.value !== null ? yaml : { ...yaml, value: {} };
}
