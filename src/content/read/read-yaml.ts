import type { Problem } from "../../problems/problem.ts";
import type { Folder } from "../source/content-source.ts";
import { readSource } from "../source/read-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";

/** A whole file of YAML that has to be there. */
export function readYaml(folder: Folder, name: string): Yaml | { readonly problems: readonly Problem[] } {
  const source = readSource(folder, name);
  return "text" in source ? parseYaml(source) : { problems: [source] };
}
