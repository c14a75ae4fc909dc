import { isSilent } from "./dropped-element.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { elementsIn, type HtmlElement } from "./html-tree.ts";

/** Whether an element in which nothing is seen would have been filled by a script. What stands in it for that is told of by itself. */
export function isEmbed(element: HtmlElement): boolean {
  const { name, attributes, children } = element;
  if ([...elementsIn(element)].some((inner) => hiddenElements.has(inner.name) && !isFiller(inner.name))) return false;
  return (
    (name !== "p" &&
      children.some((node) => typeof node === "object" && node.kind === "element" && node.name === "script")) ||
    name === "progress" ||
    name === "meter" ||
    name.includes("-") ||
    namesEmbed.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`) ||
    /background(?:-image)?\s*:[^;]*url\(/i.test(attributes.style ?? "")
  );
}

function isFiller(name: string): boolean {
  return name === "script" || isSilent(name);
}

/** Classes and ids of what a script fills. */
const namesEmbed =
  /(?:^|[\s_-])(?:embed|player|widget|video|audio|twitter|tweet|fb(?!-root)|instagram|tiktok|telegram|infogram|datawrapper|flourish|chart|gallery|slider|carousel|playlist|poll|quiz|map)(?:[\s_-]|$)/i;
