import type { Around } from "./around.ts";
import { cdataHole, hole, type XmlElement, type XmlNode } from "./element.ts";

/** A whole document. */
export function printDocument(root: XmlElement): string {
  return `${declaration}${printElement(root)}`;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The text of an element that has no hole, as it stands in a document. */
export function printElement(element: XmlElement): string {
  const pieces: string[] = [""];
  print(element, pieces);
  return pieces.join("");
}

/** A whole document around its one hole. */
export function xmlDocument(root: XmlElement): Around {
  const { before, after } = printAround(root);
  return { before: `${declaration}${before}`, after };
}

/** The text before and after the one hole in the element. @throws Error where there is none or more than one */
export function printAround(root: XmlElement): Around {
  const pieces: string[] = [""];
  print(root, pieces);
  const [before, after, ...more] = pieces;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`<${root.name}> has ${pieces.length - 1} holes, not one`);
  }
  return { before, after };
}

function print(node: XmlNode, pieces: string[]): void {
  if (node === hole) {
    pieces.push("");
    return;
  }
  if (node === cdataHole) {
    write(pieces, "<![CDATA[");
    pieces.push("]]>");
    return;
  }
  if (typeof node === "string") {
    write(pieces, escapeText(node));
    return;
  }
  let tag = `<${node.name}`;
  for (const [name, value] of Object.entries(node.attributes)) tag += ` ${name}="${escapeAttribute(value)}"`;
  write(pieces, tag);
  if (node.children.length === 0) {
    write(pieces, "/>");
    return;
  }
  write(pieces, ">");
  for (const child of node.children) print(child, pieces);
  write(pieces, `</${node.name}>`);
}

function write(pieces: string[], text: string): void {
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

/** Most texts have nothing to escape: to look first takes half the time of a replacement that finds nothing. */
function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escaped(inText, character)) : text;
}

function escapeAttribute(text: string): string {
  if (!/[&<>\r"\n\t]/.test(text)) return text;
  return text.replace(/[&<>\r"\n\t]/g, (character) => escaped(inAttribute, character));
}

/** A character that a pattern finds and a table does not have would go out as it is, as markup. */
function escaped(table: Readonly<Record<string, string>>, character: string): string {
  const written = table[character];
  if (written === undefined) throw new Error(`No way to write ${JSON.stringify(character)} in XML`);
  return written;
}
