import { isEmbedScript } from "../embeds/is-embed-script.ts";
import { type HtmlElement, type HtmlNode, isHtmlElement, isSeen } from "./html-tree.ts";

/** Returns the scripts of which an element consists; empty if there is anything else in it. */
export function scriptsIn(node: HtmlNode): readonly HtmlElement[] {
  if (!isHtmlElement(node)) return [];
  if (node.name === "script") return [node];
  // WordPress puts them into paragraphs of their own.
  if (!/^(?:div|p)$/.test(node.name) || isSeen(node)) return [];
  const scripts = node.children.map(scriptsIn);
  return scripts.every((found, index) => found.length > 0 || !isHtmlElement(node.children[index] ?? ""))
    ? scripts.flat()
    : [];
}

/** Whether a script is in an embed's code to fill or size it: one that providers are known to use. */
export function isLoader({ attributes }: HtmlElement, mastodon: readonly string[]): boolean {
  return isEmbedScript(attributes.src ?? "", mastodon);
}

/** Whether a script may be part of a code: it loads nothing, or what such codes load. */
export function isPartOfCode(script: HtmlElement, mastodon: readonly string[]): boolean {
  return !script.attributes.src || isLoader(script, mastodon);
}
