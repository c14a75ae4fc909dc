import type { Alias, Document, Node, YAMLMap } from "yaml";
import { isAlias, isMap, isNode, isScalar, isSeq } from "yaml";
import { quote } from "../../problems/quote.ts";
import { fieldPath } from "./field-path.ts";
import { objectNames } from "./object-names.ts";

/** Something that is YAML but no content. The offset is from the start of the document. */
export interface Fault {
  readonly offset: number;
  readonly field: string;
  readonly what: string;
  readonly instead: string;
}

const deepest = 32;
/** How many values aliases may stand for: without a bound, ten short lines make a thousand million ("billion laughs"). */
const mostAliased = 1000;

interface Anchored {
  readonly node: Node;
  readonly field: string;
}

interface Reading {
  readonly document: Document;
  readonly faults: Fault[];
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
export function plainValue(document: Document): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const reading: Reading = { document, faults: [], anchored: new Map(), aliased: 0, exhausted: false };
  const value = plain(reading, document.contents, "", 0, undefined);
  // A text that was meant to begin with "&" has lost its first word.
  for (const [anchor, { node, field }] of reading.anchored) {
    fault(reading, node, field, `"&${anchor}" names a value to YAML, which nothing repeats`, "put the text in quotes");
  }
  return { value, faults: reading.faults };
}

function plain(reading: Reading, node: unknown, field: string, depth: number, alias: Node | undefined): unknown {
  if (alias && ++reading.aliased > mostAliased) {
    return exhausted(reading, alias, "is repeated too often by aliases", "write the values out");
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor && !alias) {
    reading.anchored.set(node.anchor, { node, field });
  }
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined) {
    // To YAML, "! wow" is "wow".
    fault(reading, node, field, 'begins with "!", which is a type to YAML', "put the text in quotes");
  }
  if (isScalar(node)) {
    // By an escape alone can it be there: UTF-8 has none (RFC 3629 section 3), and no format could carry it.
    if (typeof node.value === "string" && !node.value.isWellFormed()) {
      fault(reading, node, field, "has half a character, an escape for one surrogate without the other", writeItself);
    }
    return node.value;
  }
  if (depth > deepest) return exhausted(reading, alias ?? node, "is nested too deeply", "write it flatter");
  if (isMap(node)) return plainMapping(reading, node, field, depth, alias);
  if (isSeq(node)) {
    return node.items.map((item, index) => plain(reading, item, fieldPath(field, index), depth + 1, alias));
  }
  if (isAlias(node)) return plainAlias(reading, node, field, depth, alias);
  return null;
}

function plainAlias(reading: Reading, node: Alias, field: string, depth: number, alias: Node | undefined): unknown {
  const value = node.resolve(reading.document);
  if (value) reading.anchored.delete(node.source);
  if (value) return plain(reading, value, field, depth + 1, alias ?? node);
  // Seldom meant: Markdown's *emphasis* begins like this.
  fault(reading, node, field, 'begins with "*", which repeats a value to YAML', "put the text in quotes");
  return undefined;
}

function plainMapping(reading: Reading, { items }: YAMLMap, field: string, depth: number, alias: Node | undefined) {
  const value: Record<string, unknown> = {};
  for (const { key, value: item } of items) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    const path = fieldPath(field, name);
    if (name === "") fault(reading, key, field, "has an entry without a name", "write a name before the colon");
    else if (objectNames.has(name)) fault(reading, key, path, `${quote(name)} cannot be a name here`, "choose another");
    else if (Object.hasOwn(value, name)) fault(reading, key, path, "is written twice", "keep one of the two");
    else value[name] = plain(reading, item, path, depth + 1, alias);
  }
  return value;
}

function exhausted(reading: Reading, node: unknown, what: string, instead: string) {
  if (!reading.exhausted) fault(reading, node, "", what, instead);
  reading.exhausted = true;
}

const writeItself = "write the character itself";

function fault(reading: Reading, node: unknown, field: string, what: string, instead: string) {
  // Nothing is written for what has no range: what it is in begins here.
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  reading.faults.push({ offset, field, what, instead });
}
