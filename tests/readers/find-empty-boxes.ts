import { DomUtils, parseDocument } from "htmlparser2";

type Node = ReturnType<typeof DomUtils.findAll>[number];

/** Elements that a reader removes or shows as a frame without content. */
const removed = ["iframe", "script", "object", "embed", "style", "form"];

/** Elements that take up a place on the screen, so that one without text or picture is a box with nothing in it. */
const boxes = ["p", "div", "figure", "figcaption", "blockquote", "video", "audio", "ul", "ol", "li", "a", "table"];

/** Attributes from which a reader loads something without being asked. */
const loading = ["src", "srcset", "poster", "data", "background"];

/**
 * Finds what an entry shows as an empty box, and what it loads from other hosts.
 * @param own the newsroom's origin
 */
export function findEmptyBoxes(html: string, own: string): readonly string[] {
  return DomUtils.findAll(() => true, parseDocument(html).children).flatMap((node) => {
    const printed = `<${node.name}> in ${DomUtils.getOuterHTML(node).slice(0, 200)}`;
    const foreign = loading.some(
      (name) => node.attribs[name] !== undefined && !node.attribs[name].startsWith(`${own}/`),
    );
    const isEmpty = removed.includes(node.name) || (boxes.includes(node.name) && !showsSomething(node));
    return [...(isEmpty ? [printed] : []), ...(foreign ? [`foreign: ${printed}`] : [])];
  });
}

function showsSomething(node: Node): boolean {
  return DomUtils.textContent(node).trim() !== "" || DomUtils.findAll(({ name }) => name === "img", [node]).length > 0;
}
