import type { XmlElement, XmlNode } from "../xml/element.ts";

/**
 * The output of `feed` for a feed and for an entry in one format, with a slot in place of each value.
 *
 * `feed` renders once per build, and its output is corrected once: the Worker needs neither `feed` nor a parser.
 */
export interface Skeleton<Tree> {
  /** The document without entries. */
  readonly feed: Tree;
  readonly entry: Tree;
}

/** `feed` writes strings only. */
export type JsonSkeleton = Readonly<Record<string, string>>;

/** Returns a text that nobody types: the name between U+E000 and U+E001, which are private-use code points. */
export function slot(name: string): string {
  return `\ue000${name}\ue001`;
}

export type SlotValues = Readonly<Record<string, string | undefined>>;

/**
 * Returns the value of a slot, or the text if it is not a slot. Undefined if the slot has no value.
 * @throws Error if the slot is unknown
 */
function fillText(text: string, values: SlotValues): string | undefined {
  if (!text.startsWith("\ue000")) return text;
  const name = text.slice(1, -1);
  if (!(name in values)) throw new Error(`There is no value for the slot ${name}`);
  return values[name];
}

/** Fills the slots of a tree. An element with a slot that has no value is left out. */
export function fillXml(tree: XmlElement, values: SlotValues): XmlElement {
  const filled = fillElement(tree, values);
  if (!filled) throw new Error(`A slot of <${tree.name}> itself has no value`);
  return filled;
}

function fillElement(tree: XmlElement, values: SlotValues): XmlElement | undefined {
  const attributes = fillAttributes(tree.attributes, values);
  if (!attributes) return undefined;
  const children: XmlNode[] = [];
  for (const child of tree.children) {
    if (typeof child === "symbol") throw new Error("A skeleton must not contain placeholders, only slots");
    if (typeof child === "object") {
      const filled = fillElement(child, values);
      if (filled) children.push(filled);
      continue;
    }
    const value = fillText(child, values);
    if (value === undefined) return undefined;
    children.push(value);
  }
  return { name: tree.name, attributes, children };
}

/** Returns undefined if an attribute's slot has no value. */
function fillAttributes(
  attributes: XmlElement["attributes"],
  values: SlotValues,
): XmlElement["attributes"] | undefined {
  const filled: Record<string, string> = {};
  for (const [name, text] of Object.entries(attributes)) {
    const value = fillText(text, values);
    if (value === undefined) return undefined;
    filled[name] = value;
  }
  return filled;
}

/** Fills the slots of an object. A member whose slot has no value is left out. */
export function fillJson(skeleton: JsonSkeleton, values: SlotValues): Readonly<Record<string, string>> {
  const filled: Record<string, string> = {};
  for (const [member, text] of Object.entries(skeleton)) {
    const value = fillText(text, values);
    if (value !== undefined) filled[member] = value;
  }
  return filled;
}
