import { findAddressInMarkup } from "../embeds/find-address-in-markup.ts";
import { findEmbed } from "../embeds/find-embed.ts";
import type { FoundEmbed } from "../embeds/found-embed.ts";
import { hiddenElements, silentElements } from "./elements.ts";
import { elementsIn, type HtmlElement, isHtmlElement } from "./html-tree.ts";

/**
 * Finds the page that shows the content of an embed, which the reader of a feed can open. Undefined if the embed names none.
 * @param element an `<iframe>`, a player, or an element that a script would have filled, with the script in it or next to it
 */
export function pageOfEmbed(element: HtmlElement): string | undefined {
  for (const address of addressesOf(element)) return address;
  return undefined;
}

/** Finds the embed that an element, with everything in it, shows. */
export function embedOf(element: HtmlElement, mastodon: readonly string[]): FoundEmbed | undefined {
  for (const address of addressesOf(element)) {
    const embed = findEmbed(address, mastodon);
    if (embed) return embed;
  }
  return undefined;
}

/** Yields the absolute URLs that an element names, with everything in it. */
function* addressesOf(element: HtmlElement): Generator<string> {
  for (const { name, attributes } of [element, ...elementsIn(element)]) {
    const address = findAddressInMarkup(name, attributes);
    if (address !== undefined) yield address;
  }
}

/**
 * Whether an element shows nothing because a script was meant to fill it. A dropped element inside it, such as an `<iframe>`, is
 * reported instead.
 */
export function isEmbed(element: HtmlElement): boolean {
  const { name, attributes, children } = element;
  const mayBe =
    (name !== "p" && children.some((node) => isHtmlElement(node) && node.name === "script")) ||
    name === "progress" ||
    name === "meter" ||
    name.includes("-") ||
    namesEmbed.test(`${attributes.class ?? ""} ${attributes.id ?? ""}`) ||
    hasEmbedInData(element) ||
    /background(?:-image)?\s*:[^;]*url\(/i.test(attributes.style ?? "");
  return mayBe && ![...elementsIn(element)].some((inner) => hiddenElements.has(inner.name) && !isFiller(inner.name));
}

/** Whether the attributes in which a script would look name a known embed, as those of Plyr and of lazy frames do. */
function hasEmbedInData({ name, attributes }: HtmlElement): boolean {
  if (name === "a" || !Object.keys(attributes).some((attribute) => attribute.startsWith("data-"))) return false;
  const address = findAddressInMarkup(name, attributes);
  return address !== undefined && findEmbed(address, []) !== undefined;
}

function isFiller(name: string): boolean {
  return name === "script" || silentElements.has(name);
}

/** Classes and ids of elements that scripts fill. */
const namesEmbed =
  /(?:^|[\s_-])(?:embed|player|widget|video|audio|twitter|tweet|fb(?!-root)|instagram|tiktok|telegram|infogram|datawrapper|flourish|chart|gallery|slider|carousel|playlist|poll|quiz|map)(?:[\s_-]|$)/i;
