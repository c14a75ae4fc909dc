import type { Problem } from "../../problems/problem.ts";
import type { Folder } from "../source/content-source.ts";
import { readSource } from "../source/read-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { type FrontMatter, splitFrontMatter } from "../yaml/split-front-matter.ts";

/** The front matter of a text that has to be there, and where the Markdown below it begins. */
export function readFrontMatter(
  folder: Folder,
  name: string,
): { readonly yaml: Yaml; readonly matter: FrontMatter } | { readonly problems: readonly Problem[] } {
  const source = readSource(folder, name);
  if (!("text" in source)) return { problems: [source] };
  const matter = splitFrontMatter(source);
  if ("what" in matter) return { problems: [matter] };
  const yaml = parseYaml(source, matter.start, matter.end);
  return "problems" in yaml ? yaml : { yaml, matter };
}
