import type { FoundFigures } from "./find-figures.ts";
import { type HtmlElement, type HtmlNode, isHtmlElement, isSeen } from "./html-tree.ts";

/** Whether an element has a frame or a picture for readers without scripts, and no words. */
export function isFallback({ name, children }: HtmlElement): boolean {
  const hasWords = (node: HtmlNode): boolean =>
    isHtmlElement(node) ? node.children.some(hasWords) : typeof node === "string" && isSeen(node);
  return name === "noscript" && !children.some(hasWords);
}

/** Whether the nearest thing before or after an element is the code of an embed, to which it belongs. */
export function isBesideCode(
  element: HtmlElement,
  { children }: HtmlElement,
  figures: ReadonlyMap<HtmlNode, FoundFigures>,
): boolean {
  const index = children.indexOf(element);
  // A paragraph holds a link, not a code.
  const isNear = (node: HtmlNode | undefined) =>
    node !== undefined &&
    isHtmlElement(node) &&
    node.name !== "p" &&
    figures.get(node)?.figures.some(({ kind }) => kind === "embed") === true;
  const counts = (node: HtmlNode) => figures.has(node) || isSeen(node);
  return isNear(children.slice(0, index).findLast(counts)) || isNear(children.slice(index + 1).find(counts));
}
