import type { Diagnosis } from "../problems/problem.ts";
import type { HtmlElement } from "./html-tree.ts";
import { pageOfEmbed } from "./page-of-embed.ts";

/**
 * What is lost with an element that goes with all that is in it, and what to write instead. Undefined for one that has nothing for
 * readers: what a page says to browsers and search engines.
 * @param before what stands just before it, and may be what a script works on
 */
export function droppedElement(
  element: HtmlElement,
  parent: HtmlElement,
  before: HtmlElement | undefined,
): Diagnosis | undefined {
  const { name } = element;
  if (isSilent(name)) return undefined;
  const what = `<${name}> is not kept`;
  if (name === "style") return { what, instead: "remove it: feed readers have styles of their own", notice: true };
  if (name === "script") return { what, instead: scriptRemedy(element, parent, before) };
  return { what, instead: remedies.get(name) ?? linkRemedy(pageOfEmbed(element)) };
}

/** Whether an element goes without a word. */
export function isSilent(name: string): boolean {
  return silent.has(name);
}

/** What to do about an element of which nothing is left, since a script or a style would have filled it. */
export function emptyElement(element: HtmlElement): Diagnosis {
  const what = `<${element.name}> comes out empty`;
  const [, picture] = /url\(\s*["']?([^"')]+)/.exec(element.attributes.style ?? "") ?? [];
  if (picture !== undefined) {
    return { what: `${what}: it shows a picture as its background`, instead: `write <img src="${picture}" alt="…">` };
  }
  if (/^(?:meter|progress)$/.test(element.name)) return { what, instead: "write the number as text" };
  return { what: `${what}: feed readers run no scripts`, instead: linkRemedy(pageOfEmbed(element)) };
}

function scriptRemedy(script: HtmlElement, parent: HtmlElement, before: HtmlElement | undefined): string {
  if (before && /^(?:a|blockquote|figure|img)$/.test(before.name))
    return `remove it: the <${before.name}> before it is shown without it`;
  if (parent.children.some((node) => typeof node === "object" && node.kind === "element" && node.name === "noscript")) {
    return "remove it: <noscript> is shown instead";
  }
  const { src = "", ...others } = script.attributes;
  const page = pageOfEmbed({ ...script, attributes: others }) ?? pageOfEmbed(script);
  if (page !== undefined && page !== src) return linkRemedy(page);
  if (src === "") return "remove it: feed readers run no scripts";
  return "remove it; where it would have shown something, write a link to a page that does";
}

function linkRemedy(page: string | undefined): string {
  return page === undefined ? "write a link to a page that shows it" : `write a link to it: [what it shows](${page})`;
}

const silent: ReadonlySet<string> = new Set(
  "bgsound datalist link meta optgroup option param source template track".split(" "),
);

const control = "remove it: nothing can be filled in or sent from a feed; link to the page that has it";

const remedies: ReadonlyMap<string, string> = new Map([
  ["svg", "save the drawing as a PNG file in the story's folder and name that"],
  ["canvas", "save what it shows as a PNG file in the story's folder and name that"],
  ["math", "write the formula as text with <sub> and <sup>, or show it as a picture"],
  ["title", "remove it: the title stands in the front matter"],
  ["base", "remove it, and write links as absolute URLs"],
  ["xmp", "write the text in <pre>, with &lt; for <"],
  ["plaintext", "write the text in <pre>, with &lt; for <"],
  ...["button", "input", "isindex", "keygen", "select", "textarea"].map((name) => [name, control] as const),
]);
