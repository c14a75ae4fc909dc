import type { XmlTree } from "./xml-tree.ts";

/**
 * Returns the tree without insignificant differences: white space between elements, and the order of children with different
 * names, which has no meaning in RFC 4287 section 4 and RSS 2.0. Children with the same name keep their order, which ranks
 * authors, categories, links and entries.
 */
export function normalTree({ name, attributes, children }: XmlTree): XmlTree {
  const elements = children.filter((child) => typeof child === "object");
  if (elements.length === 0) return { name, attributes, children };
  const stray = children.find((child) => typeof child === "string" && child.trim() !== "");
  if (stray !== undefined) throw new Error(`<${name}> has text between elements: ${String(stray)}`);
  const sorted = elements
    .map(normalTree)
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return { name, attributes, children: sorted };
}
