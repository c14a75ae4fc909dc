import convert, { type Element } from "xml-js";
import { required } from "../domain/required.ts";
import type { XmlElement, XmlNode } from "../xml/element.ts";

/**
 * Parses a document that `feed` has written and returns its root element. `feed` prints with `xml-js`, so this parser is installed
 * anyway. White space between elements is dropped.
 *
 * @throws Error if the text is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const root = (convert.xml2js(text, { compact: false }) as Element).elements?.find(({ type }) => type === "element");
  if (!root) throw new Error("The document has no root element");
  return elementOf(root);
}

function elementOf(parsed: Element): XmlElement {
  return {
    name: required(parsed.name, "name of an", String(parsed.type)),
    attributes: Object.fromEntries(Object.entries(parsed.attributes ?? {}).map(([key, value]) => [key, String(value)])),
    children: (parsed.elements ?? []).flatMap(nodesOf),
  };
}

function nodesOf(parsed: Element): readonly XmlNode[] {
  switch (parsed.type) {
    case "element":
      return [elementOf(parsed)];
    case "text":
      return [String(parsed.text)];
    case "cdata":
      return [String(parsed.cdata)];
    default:
      return [];
  }
}
