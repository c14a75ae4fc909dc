import { elementsIn, type HtmlElement, isHtmlElement, isSeen, pictureElements } from "./html-tree.ts";
import { mayBeLazy, pickLargest, restoreAddress, stemOf } from "./lazy-image.ts";

/**
 * Merges a lazily loaded picture with its twin in a `<noscript>`, which has the real address, and takes from a `<picture>` the
 * address that its `<img>` lacks. Every other `<noscript>` stays, since feed readers run no scripts.
 */
export function mergeNoscript(root: HtmlElement): void {
  const known = new Set<string>();
  const waiting: { readonly parent: HtmlElement; readonly noscript: HtmlElement }[] = [];

  function visit(parent: HtmlElement): void {
    if (parent.name === "picture") fillPicture(parent);
    for (const child of parent.children) {
      if (!isHtmlElement(child)) continue;
      if (child.name === "noscript") waiting.push({ parent, noscript: child });
      else {
        if (pictureElements.has(child.name)) known.add(stemOf(child.attributes));
        visit(child);
      }
    }
  }

  visit(root);
  for (const { parent, noscript } of waiting) {
    const twin = [...elementsIn(noscript)].find(({ name }) => pictureElements.has(name));
    if (!twin) continue;
    const neighbour = picturesBeside(parent, noscript).find((picture) => mayBeLazy(picture.attributes));
    if (neighbour) {
      const { alt, title } = neighbour.attributes;
      neighbour.attributes = { ...(alt !== undefined && { alt }), ...(title && { title }), ...twin.attributes };
    }
    if (neighbour || known.has(stemOf(twin.attributes))) parent.children.splice(parent.children.indexOf(noscript), 1);
  }
}

function fillPicture(picture: HtmlElement): void {
  const elements = [...elementsIn(picture)];
  const image = elements.find(({ name }) => pictureElements.has(name));
  const address = elements
    .filter(({ name }) => name === "source")
    .map(({ attributes }) => pickLargest(attributes["data-srcset"]) ?? pickLargest(attributes.srcset))
    .find((url) => url !== undefined);
  if (address === undefined) return;
  if (!image) {
    picture.children.push({ kind: "element", name: "img", attributes: { src: address }, at: picture.at, children: [] });
  } else if (restoreAddress(image.attributes).src === undefined) {
    image.attributes = { ...image.attributes, src: address };
  }
}

/** Returns the pictures in the elements just before and just after one. */
function picturesBeside({ children }: HtmlElement, element: HtmlElement): readonly HtmlElement[] {
  const visible = children.filter((node) => node === element || isHtmlElement(node) || isSeen(node));
  const index = visible.indexOf(element);
  return [visible[index - 1], visible[index + 1]].flatMap((node) => {
    if (node === undefined || !isHtmlElement(node) || node.name === "noscript") return [];
    return [node, ...elementsIn(node)].filter(({ name }) => pictureElements.has(name));
  });
}
