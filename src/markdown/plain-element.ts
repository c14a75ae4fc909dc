import { elementsIn, type HtmlElement, type HtmlNode } from "./html-tree.ts";
import { meaningOfStyle } from "./meaning-of-style.ts";

/** Whether nothing that an element says of its content would be lost without the element. */
export function isPlain({ name, attributes }: HtmlElement, others: ReadonlySet<string> = new Set()): boolean {
  const { elements, attributes: meant } = meaningOfStyle(name, attributes.style ?? "");
  const said = ["dir", "lang", "title", "translate", "xml:lang"].some((key) => !others.has(key) && attributes[key]);
  return !said && elements.length === 0 && Object.keys(meant).length === 0;
}

/** Returns the text of a caption; undefined if it has markup. */
export function plainTextOf(caption: HtmlElement): string | undefined {
  const inner = [...elementsIn(caption)];
  const hasMarkup = inner.some((element) => !plainElements.has(element.name) || !isPlain(element));
  return hasMarkup || !isPlain(caption) ? undefined : textIn(caption);
}

const plainElements: ReadonlySet<string> = new Set(["br", "div", "font", "p", "span"]);

/** Returns the text in an element, on one line. */
export function textIn(element: HtmlElement): string {
  const write = (node: HtmlNode): string => {
    if (typeof node === "string") return node;
    if (node.kind !== "element") return "";
    const text = node.children.map(write).join("");
    return /^(?:br|div|p)$/.test(node.name) ? ` ${text} ` : text;
  };
  return element.children.map(write).join("").replace(/\s+/g, " ").trim();
}
