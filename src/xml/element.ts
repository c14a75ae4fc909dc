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

/** What stands before and behind something that is put in later. */
export interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

/** A whole document. */
export function printDocument(root: XmlElement): string {
  return `${declaration}${printElement(root)}`;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The text of an element that has no placeholder, as it stands in a document. */
export function printElement(element: XmlElement): string {
  const pieces: string[] = [""];
  print(element, pieces);
  return pieces.join("");
}

/** A whole document around its one placeholder. */
export function printDocumentAffixes(root: XmlElement): Affixes {
  const { prefix, suffix } = printAffixes(root);
  return { prefix: `${declaration}${prefix}`, suffix };
}

/** The text before and after the one placeholder in the element. @throws Error where there is none or more than one */
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
 * In text, character references in numbers: the RSS Advisory Board's profile asks for `&#x26;` and `&#x3C;` in titles, since
 * readers disagree on what the named ones mean there, and in other texts they are as good. `>` is written so for the sake of
 * `]]>`, the carriage return since a parser would make a line feed of it (XML 1.0 section 2.11).
 */
const inText: Readonly<Record<string, string>> = { "&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", "\r": "&#xD;" };

/**
 * In attributes, the entities that XML has itself (section 4.6): parsers that take an attribute for HTML or leave numbers alone
 * (@rowanmanning/feed-parser, by fast-xml-parser) give an address with `&#x26;` as typed. White space is in numbers: a parser
 * would make spaces of it (section 3.3.3).
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

/** A character that a pattern finds and a table does not have would go out as it is, as markup. */
function escapeCharacter(table: Readonly<Record<string, string>>, character: string): string {
  const written = table[character];
  if (written === undefined) throw new Error(`No way to write ${JSON.stringify(character)} in XML`);
  return written;
}
