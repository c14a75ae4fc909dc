import type { XmlElement, XmlNode } from "../xml/element.ts";

/**
 * What `feed` writes for a feed and for an entry in one format, with a slot in the place of each value.
 *
 * `feed` renders once a build, and what it gets wrong is put right once: the Worker needs neither it nor its parser.
 */
export interface Skeleton<Tree> {
  /** The document without entries. */
  readonly feed: Tree;
  readonly entry: Tree;
}

/** What `feed` writes of its own is all in strings. */
export type JsonSkeleton = Readonly<Record<string, string>>;

/** A text that nobody types: U+E000 and U+E001 are for private use, and stand here around a name. */
export function slot(name: string): string {
  return `\ue000${name}\ue001`;
}

export type SlotValues = Readonly<Record<string, string | undefined>>;

/** The value of a text that is a slot, or the text. Undefined where the slot has no value. @throws Error for an unknown slot */
function fillText(text: string, values: SlotValues): string | undefined {
  if (!text.startsWith("\ue000")) return text;
  const name = text.slice(1, -1);
  if (!(name in values)) throw new Error(`No value for the slot ${name}`);
  return values[name];
}

/** The tree with its slots filled. An element with a slot that has no value is left out. */
export function fillXml(tree: XmlElement, values: SlotValues): XmlElement {
  const filled = fillElement(tree, values);
  if (!filled) throw new Error(`Nothing is left of <${tree.name}>`);
  return filled;
}

function fillElement(tree: XmlElement, values: SlotValues): XmlElement | undefined {
  const attributes = fillAttributes(tree.attributes, values);
  if (!attributes) return undefined;
  const children: XmlNode[] = [];
  for (const child of tree.children) {
    if (typeof child === "symbol") throw new Error("A skeleton has slots, not placeholders");
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

/** Undefined where one has no value. */
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

/** The object with its slots filled. A member whose slot has no value is left out. */
export function fillJson(skeleton: JsonSkeleton, values: SlotValues): Readonly<Record<string, string>> {
  const filled: Record<string, string> = {};
  for (const [member, text] of Object.entries(skeleton)) {
    const value = fillText(text, values);
    if (value !== undefined) filled[member] = value;
  }
  return filled;
}
