/** An element of an XML document. Names carry their usual prefixes; the root declares them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text is kept as the characters it means, never escaped. */
export type XmlNode = XmlElement | string | typeof placeholder | typeof cdataPlaceholder;

/** The place in a document at which something already printed is put in. */
export const placeholder: unique symbol = Symbol("placeholder");

/** The same for text that stands in CDATA. It must not hold `]]>`. */
export const cdataPlaceholder: unique symbol = Symbol("placeholder in CDATA");

/** Attributes that are undefined, and children that are, are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (XmlNode | undefined)[]
): XmlElement {
  return { name, attributes: stringifyAttributes(attributes), children: omitUndefined(children) };
}

function stringifyAttributes(
  attributes: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string>> {
  const defined: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) defined[name] = String(value);
  }
  return defined;
}

function omitUndefined(children: readonly (XmlNode | undefined)[]): readonly XmlNode[] {
  return children.filter((child) => child !== undefined);
}

/** @throws Error where there is none: the tree is not what its renderer is known to write */
export function child(parent: XmlElement, name: string): XmlElement {
  const found = parent.children.find((node) => isElement(node) && node.name === name);
  if (!isElement(found)) throw new Error(`<${parent.name}> has no <${name}>`);
  return found;
}

/** The children that are elements with other names than these. */
export function omitChildren(parent: XmlElement, ...names: readonly string[]): readonly XmlNode[] {
  return parent.children.filter((node) => !(isElement(node) && names.includes(node.name)));
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === "object";
}
