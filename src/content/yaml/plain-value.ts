import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { type Diagnosis, fieldPath } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";

/**
 * Reports something that is valid YAML but not valid content.
 * @param offset from the start of the document
 */
export type Report = (offset: number, field: string, diagnosis: Diagnosis) => void;

/** Names that every object has: as keys they would be lost or worse, and no field has these names. */
const objectNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const deepest = 32;
/**
 * The maximum number of values that aliases may expand to: without a limit, ten short lines expand to a thousand
 * million values ("billion laughs").
 */
const mostAliased = 1000;

interface Anchored {
  readonly node: Node;
  readonly field: string;
}

interface Conversion {
  readonly document: Document;
  readonly report: Report;
  /** Nodes with an anchor that no alias has repeated yet. */
  readonly anchored: Map<string, Anchored>;
  aliased: number;
  /** Set after the first report: nesting that is too deep, or too many values, would be reported a hundred times. */
  exhausted: boolean;
}

/**
 * Converts a document to plain data. The package's own conversion is not used, since it either ignores duplicate keys
 * or compares each key with every other.
 */
export function toPlainValue(document: Document, report: Report): unknown {
  const conversion: Conversion = { document, report, anchored: new Map(), aliased: 0, exhausted: false };
  const value = convert(conversion, document.contents, "", 0, undefined);
  // If a text was meant to begin with "&", its first word is lost.
  for (const [anchor, { node, field }] of conversion.anchored) {
    reportAt(
      conversion,
      node,
      field,
      `"&${anchor}" names a value in YAML, but nothing repeats it`,
      "put the text in quotes",
    );
  }
  return value;
}

function convert(
  conversion: Conversion,
  node: unknown,
  field: string,
  depth: number,
  alias: Node | undefined,
): unknown {
  if (alias && ++conversion.aliased > mostAliased) {
    return stopAt(conversion, alias, "has aliases that repeat too many values", "write the values out");
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor && !alias) {
    conversion.anchored.set(node.anchor, { node, field });
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined) {
    // In YAML, "! wow" means "wow".
    reportAt(conversion, node, field, 'begins with "!", which marks a type in YAML', "put the text in quotes");
  }
  if (isScalar(node)) {
    // Only an escape can produce it: UTF-8 has no surrogates (RFC 3629 section 3), and no format could carry one.
    if (typeof node.value === "string" && !node.value.isWellFormed()) {
      reportAt(
        conversion,
        node,
        field,
        "has half a character: an escape for one surrogate without the other",
        writeItself,
      );
    }
    return node.value;
  }
  if (depth > deepest) return stopAt(conversion, alias ?? node, "is nested too deeply", "flatten it");
  if (isMap(node)) return convertMapping(conversion, node, field, depth, alias);
  if (isSeq(node)) {
    return node.items.map((item, index) => convert(conversion, item, fieldPath(field, index), depth + 1, alias));
  }
  if (isAlias(node)) return convertAlias(conversion, node, field, depth, alias);
  return null;
}

function convertAlias(
  conversion: Conversion,
  node: Alias,
  field: string,
  depth: number,
  alias: Node | undefined,
): unknown {
  const value = node.resolve(conversion.document);
  if (value) conversion.anchored.delete(node.source);
  if (value) return convert(conversion, value, field, depth + 1, alias ?? node);
  // Rarely intended: Markdown's *emphasis* begins like this.
  reportAt(conversion, node, field, 'begins with "*", which repeats a value in YAML', "put the text in quotes");
  return undefined;
}

function convertMapping(
  conversion: Conversion,
  { items }: YAMLMap,
  field: string,
  depth: number,
  alias: Node | undefined,
) {
  const value: Record<string, unknown> = {};
  for (const { key, value: item } of items) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    const path = fieldPath(field, name);
    if (name === "") reportAt(conversion, key, field, "has an entry without a name", "write a name before the colon");
    else if (objectNames.has(name))
      reportAt(conversion, key, path, `${quote(name)} cannot be a name here`, "choose another");
    else if (Object.hasOwn(value, name)) reportAt(conversion, key, path, "is written twice", "keep one of the two");
    else value[name] = convert(conversion, item, path, depth + 1, alias);
  }
  return value;
}

function stopAt(conversion: Conversion, node: unknown, what: string, instead: string) {
  if (!conversion.exhausted) reportAt(conversion, node, "", what, instead);
  conversion.exhausted = true;
}

const writeItself = "write the character itself";

function reportAt(conversion: Conversion, node: unknown, field: string, what: string, instead: string) {
  // A node without a range has no text: its parent begins here.
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  conversion.report(offset, field, { what, instead });
}
