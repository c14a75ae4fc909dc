import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { type Diagnosis, fieldPath } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";

/** Takes something that is YAML but no content. @param offset from the start of the document */
export type Report = (offset: number, field: string, diagnosis: Diagnosis) => void;

/** Names that objects have without being asked: as keys they are lost or worse, and nothing is called so. */
const objectNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const deepest = 32;
/** How many values aliases may stand for: without a bound, ten short lines make a thousand million ("billion laughs"). */
const mostAliased = 1000;

interface Anchored {
  readonly node: Node;
  readonly field: string;
}

interface Conversion {
  readonly document: Document;
  readonly report: Report;
  /** Nodes that have an anchor, until an alias repeats them. */
  readonly anchored: Map<string, Anchored>;
  aliased: number;
  /** Once is enough: what is too deep or too much here is so a hundred times. */
  exhausted: boolean;
}

/**
 * The document as plain data. Instead of the package's own conversion, since that one passes over keys written twice or
 * compares each with each.
 */
export function toPlainValue(document: Document, report: Report): unknown {
  const conversion: Conversion = { document, report, anchored: new Map(), aliased: 0, exhausted: false };
  const value = convert(conversion, document.contents, "", 0, undefined);
  // A text that was meant to begin with "&" has lost its first word.
  for (const [anchor, { node, field }] of conversion.anchored) {
    reportAt(
      conversion,
      node,
      field,
      `"&${anchor}" names a value to YAML, which nothing repeats`,
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
    return stopAt(conversion, alias, "is repeated too often by aliases", "write the values out");
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor && !alias) {
    conversion.anchored.set(node.anchor, { node, field });
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined) {
    // To YAML, "! wow" is "wow".
    reportAt(conversion, node, field, 'begins with "!", which is a type to YAML', "put the text in quotes");
  }
  if (isScalar(node)) {
    // By an escape alone can it be there: UTF-8 has none (RFC 3629 section 3), and no format could carry it.
    if (typeof node.value === "string" && !node.value.isWellFormed()) {
      reportAt(
        conversion,
        node,
        field,
        "has half a character, an escape for one surrogate without the other",
        writeItself,
      );
    }
    return node.value;
  }
  if (depth > deepest) return stopAt(conversion, alias ?? node, "is nested too deeply", "write it flatter");
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
  // Seldom meant: Markdown's *emphasis* begins like this.
  reportAt(conversion, node, field, 'begins with "*", which repeats a value to YAML', "put the text in quotes");
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
  // Nothing is written for what has no range: what it is in begins here.
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  conversion.report(offset, field, { what, instead });
}
