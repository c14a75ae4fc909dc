import { findEmbed } from "../embeds/find-embed.ts";
import { hiddenElements } from "./elements.ts";
import { embedOf, isEmbed } from "./embed.ts";
import type { FoundEmbedBlock } from "./found-figure.ts";
import { elementsIn, type HtmlElement, type HtmlNode, isHtmlElement, isSeen } from "./html-tree.ts";

/**
 * Finds the embed in an element of a code that a provider gives to paste: a frame, an element that a script fills, the quotation
 * that it replaces, or the script itself. Undefined if no provider is known for it.
 */
export function findEmbedCode(element: HtmlElement, mastodon: readonly string[]): FoundEmbedBlock | undefined {
  const { name, at, attributes } = element;
  if (frames.has(name)) {
    const embed = embedOf(element, mastodon);
    const title = titleOf(attributes.title ?? "");
    return embed && { kind: "embed", at, embed, ...(title && { title }) };
  }
  const own = { ...element, children: [] };
  if (name === "script") {
    const embed = embedOf(own, mastodon);
    return embed && { kind: "embed", at, embed };
  }
  if (name === "blockquote") {
    const embed = attributes.class ? (embedOf(own, mastodon) ?? embedOfLinks(element, mastodon)) : undefined;
    return embed && { kind: "embed", at, embed, quote: element };
  }
  if (!isEmbed(element)) return undefined;
  if (!element.children.some(isShown)) {
    const embed = embedOf(element, mastodon);
    const title = titleOf(attributes["data-title"] ?? altOfFallback(element));
    return embed && { kind: "embed", at, embed, ...(title && { title }) };
  }
  const quote = onlyQuoteIn(element);
  const embed = quote && embedOf(own, mastodon);
  return embed && { kind: "embed", at, embed, quote };
}

const frames: ReadonlySet<string> = new Set(["embed", "iframe", "object"]);

/** Finds the post that a quotation links to: its date does, after all links in its words. */
function embedOfLinks(quote: HtmlElement, mastodon: readonly string[]) {
  if (!/embed|media|tweet|video/i.test(quote.attributes.class ?? "")) return undefined;
  const links = [...elementsIn(quote)].flatMap(({ attributes: { href } }) => (href ? [href] : []));
  for (const href of links.toReversed()) {
    const embed = findEmbed(href, mastodon);
    if (embed) return embed;
  }
  return undefined;
}

/** Whether a node shows anything although scripts run. */
function isShown(node: HtmlNode): boolean {
  if (!isHtmlElement(node)) return isSeen(node);
  if (node.name === "noscript" || hiddenElements.has(node.name)) return false;
  return node.children.length > 0 ? node.children.some(isShown) : isSeen(node);
}

/** Returns the quotation that is all an element shows. */
function onlyQuoteIn(element: HtmlElement): HtmlElement | undefined {
  const [only, ...others] = element.children.filter(isShown);
  if (!only || others.length > 0 || !isHtmlElement(only)) return undefined;
  return only.name === "blockquote" ? only : onlyQuoteIn(only);
}

/** Returns the alternative text of the picture that a chart has for readers without scripts. */
function altOfFallback(element: HtmlElement): string {
  const pictures = [...elementsIn(element)].filter(({ name }) => name === "img");
  return pictures[0]?.attributes.alt ?? "";
}

/** Returns a title that names what is shown, not only the player: "YouTube video player". */
function titleOf(written: string): string | undefined {
  const title = written.replace(/\s+/g, " ").trim();
  return title === "" || /\b(?:player|embed(?:ded)?|widget|i?frame|visuali[sz]ation)\b/i.test(title)
    ? undefined
    : title;
}
