/** An element of an XML document. Names carry their usual prefixes; the root declares them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text is stored unescaped. */
export type XmlNode = XmlElement | string | typeof placeholder | typeof cdataPlaceholder;

/** Marks the place in a document for text that is already printed. */
export const placeholder: unique symbol = Symbol("placeholder");

/** The same for text in a CDATA section. The text must not contain `]]>`. */
export const cdataPlaceholder: unique symbol = Symbol("placeholder in CDATA");

/** Creates an element. Undefined attributes and children are left out. */
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

/** Returns the child element of this name. @throws Error if there is none: the tree is not what its renderer is known to write */
export function child(parent: XmlElement, name: string): XmlElement {
  const found = parent.children.find((node) => isElement(node) && node.name === name);
  if (!isElement(found)) throw new Error(`<${parent.name}> has no <${name}>`);
  return found;
}

/** Returns the children except elements with these names. */
export function omitChildren(parent: XmlElement, ...names: readonly string[]): readonly XmlNode[] {
  return parent.children.filter((node) => !(isElement(node) && names.includes(node.name)));
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return typeof node === "object";
}

/** The text before and after something that is inserted later. */
export interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

/** Prints a whole document. */
export function printDocument(root: XmlElement): string {
  return `${declaration}${printElement(root)}`;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Prints an element that has no placeholder, without an XML declaration. */
export function printElement(element: XmlElement): string {
  const pieces: string[] = [""];
  print(element, pieces);
  return pieces.join("");
}

/** Prints a whole document, in two parts around its only placeholder. */
export function printDocumentAffixes(root: XmlElement): Affixes {
  const { prefix, suffix } = printAffixes(root);
  return { prefix: `${declaration}${prefix}`, suffix };
}

/** Prints an element, in two parts around its only placeholder. @throws Error if there is none or more than one */
export function printAffixes(root: XmlElement): Affixes {
  const pieces: string[] = [""];
  print(root, pieces);
  const [prefix, suffix, ...more] = pieces;
  if (prefix === undefined || suffix === undefined || more.length > 0) {
    throw new Error(`<${root.name}> has ${pieces.length - 1} placeholders, not one`);
  }
  return { prefix, suffix };
}

function print(node: XmlNode, pieces: string[]): void {
  if (node === placeholder) {
    pieces.push("");
    return;
  }
  if (node === cdataPlaceholder) {
    append(pieces, "<![CDATA[");
    pieces.push("]]>");
    return;
  }
  if (typeof node === "string") {
    append(pieces, escapeText(node));
    return;
  }
  let tag = `<${node.name}`;
  for (const [name, value] of Object.entries(node.attributes)) tag += ` ${name}="${escapeAttribute(value)}"`;
  append(pieces, tag);
  if (node.children.length === 0) {
    append(pieces, "/>");
    return;
  }
  append(pieces, ">");
  for (const child of node.children) print(child, pieces);
  append(pieces, `</${node.name}>`);
}

function append(pieces: string[], text: string): void {
  pieces[pieces.length - 1] += text;
}

/*
 * In text, numeric character references: the RSS Advisory Board's profile asks for `&#x26;` and `&#x3C;` in titles, since feed
 * readers disagree on what the named ones mean there; in other texts they do no harm. `>` is escaped because of `]]>`, and the
 * carriage return because a parser would turn it into a line feed (XML 1.0 section 2.11).
 */
const inText: Readonly<Record<string, string>> = { "&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", "\r": "&#xD;" };

/**
 * In attributes, XML's predefined entities (section 4.6): parsers that read an attribute as HTML or do not decode numeric
 * references (@rowanmanning/feed-parser, by way of fast-xml-parser) would leave `&#x26;` in a URL. White space is written as
 * numeric references, since a parser would turn it into spaces (section 3.3.3).
 */
const inAttribute: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
  "\n": "&#xA;",
  "\t": "&#x9;",
};

function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapeCharacter(inText, character)) : text;
}

function escapeAttribute(text: string): string {
  if (!/[&<>\r"\n\t]/.test(text)) return text;
  return text.replace(/[&<>\r"\n\t]/g, (character) => escapeCharacter(inAttribute, character));
}

/** A character that a pattern matches but the table lacks would otherwise be printed unescaped, as markup. */
function escapeCharacter(table: Readonly<Record<string, string>>, character: string): string {
  const written = table[character];
  if (written === undefined) throw new Error(`${JSON.stringify(character)} cannot be escaped in XML`);
  return written;
}
