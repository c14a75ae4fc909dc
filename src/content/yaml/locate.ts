import { isCollection, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Diagnosis, Problem } from "../../problems/problem.ts";
import { problemAt, type SourceFile } from "../../problems/source-file.ts";

/** A YAML text without syntax problems, with a way from a value back to its place. */
export interface Yaml {
  readonly source: SourceFile;
  /** Plain data; mappings are objects with string keys. */
  readonly value: unknown;
  /** The document's nodes; null for an empty one. */
  readonly root: Node | null;
  /** Where the YAML begins in the source. */
  readonly start: number;
}

export interface Place {
  /** Offset in the source. */
  readonly offset: number;
  /** The value as it is spelt in the file, if it is a scalar or in brackets on one line. */
  readonly spelling?: string;
}

/**
 * Returns the place of a value or of its key. If the path resolves to nothing, the place of its last known part: a missing
 * field is reported at the mapping that lacks it. The value of an alias is located at the alias.
 */
export function locate(
  { root, start, source }: Yaml,
  path: readonly (string | number)[],
  part: "key" | "value",
): Place {
  let node: Node | null = root;
  let key: Node | null = null;
  for (const name of path) {
    const step: { key: Node | null; value: Node | null } | undefined = stepTo(node, name);
    if (!step) return placeOfNode(source, start, node ?? key);
    key = step.key ?? step.value;
    node = step.value;
  }
  return placeOfNode(source, start, part === "key" ? (key ?? node) : (node ?? key));
}

/**
 * Returns a problem with a field that the schema alone cannot find.
 * @param field its path, separated by dots: no name in it has one
 */
export function problemAtField(
  yaml: Yaml,
  field: string,
  diagnosis: Diagnosis,
  part: "key" | "value" = "value",
): Problem {
  return problemAt(yaml.source, locate(yaml, field.split("."), part).offset, diagnosis, field);
}

/** Returns on how many lines of the file a value is written, without the line of `|` or `>`. */
export function countLines({ root, start, source }: Yaml, field: string): number {
  const node = isMap(root) ? root.get(field, true) : undefined;
  if (!isScalar(node) || !node.range) return 1;
  const [from, to] = node.range;
  const lines = source.text
    .slice(start + from, start + to)
    .trimEnd()
    .split("\n").length;
  return node.type?.startsWith("BLOCK") ? lines - 1 : lines;
}

function stepTo(node: unknown, name: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === name);
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq<Node>(node) && typeof name === "number") {
    const value = node.items[name];
    return value && { key: null, value };
  }
  return undefined;
}

function placeOfNode({ text }: SourceFile, start: number, node: Node | null): Place {
  // A node without a range has no text: its parent begins here.
  const [from, to] = node?.range ?? [0, 0];
  const offset = start + from;
  if (isScalar(node) && node.source !== undefined) return { offset, spelling: node.source };
  const inBrackets = isCollection(node) && node.flow ? text.slice(offset, start + to) : "\n";
  return inBrackets.includes("\n") ? { offset } : { offset, spelling: inBrackets };
}
