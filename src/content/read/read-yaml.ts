import { type Problem, problemOfFile } from "../../problems/problem.ts";
import type { SourceFile } from "../../problems/source-file.ts";
import type { Folder } from "../source/content-source.ts";
import { readSource } from "../source/read-source.ts";
import type { Yaml } from "../yaml/locate.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";

/** Reads a required YAML file. */
export function readYaml(folder: Folder, name: string): Yaml | { readonly problems: readonly Problem[] } {
  const source = readSource(folder, name);
  return "text" in source ? parseYaml(source) : { problems: [source] };
}

/** Reads the front matter of a required text, and where the Markdown below it begins. */
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

/** Offsets in the source's text. */
export interface FrontMatter {
  readonly start: number;
  readonly end: number;
  /** Where the Markdown begins: on the line below the second `---`. */
  readonly body: number;
  /** From 1. */
  readonly bodyLine: number;
}

const openingLine = /^---[ \t]*\r?(?:\n|$)/;
const closingLine = /^---[ \t]*\r?(?:\n|$)/m;

/** Finds the YAML between two `---` lines, the first of which is the first line of the file. */
function splitFrontMatter(source: SourceFile): FrontMatter | Problem {
  const { path, text } = source;
  const start = openingLine.exec(text)?.[0].length;
  if (start === undefined) {
    const instead = 'begin with title and lead between two lines "---"';
    return problemOfFile(path, { what: 'does not begin with a "---" line', instead });
  }
  const closing = closingLine.exec(text.slice(start));
  if (!closing) {
    const instead = 'write a second line "---" between it and the text';
    return problemOfFile(path, { what: "the front matter has no end", instead });
  }
  const end = start + closing.index;
  const body = end + closing[0].length;
  return { start, end, body, bodyLine: text.slice(0, body).split("\n").length };
}
