import type { XmlTree } from "./xml-tree.ts";

/**
 * The tree without what means nothing: white space between elements, and the order of children with different names (RFC 4287
 * section 4 and RSS 2.0 give it none). Children of one name keep their order: it ranks authors, categories, links and entries.
 */
export function normalTree({ name, attributes, children }: XmlTree): XmlTree {
  const elements = children.filter((child) => typeof child === "object");
  if (elements.length === 0) return { name, attributes, children };
  const stray = children.find((child) => typeof child === "string" && child.trim() !== "");
  if (stray !== undefined) throw new Error(`<${name}> has text beside elements: ${String(stray)}`);
  const sorted = elements
    .map(normalTree)
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return { name, attributes, children: sorted };
}
