import { findAddressInMarkup } from "../embeds/find-address-in-markup.ts";
import { findEmbed } from "../embeds/find-embed.ts";
import type { FoundEmbed } from "../embeds/found-embed.ts";
import { elementsIn, type HtmlElement, htmlTree, isHtmlElement, isSeen } from "./html-tree.ts";
import { markdown } from "./markdown.ts";
import { createEnv } from "./markdown-report.ts";

/**
 * Lists the embeds of a text, each once, in their order: addresses alone in a paragraph, and codes that providers give to paste.
 * @param mastodon hosts of instances
 */
export function listEmbeds(source: string, mastodon: readonly string[]): readonly FoundEmbed[] {
  const env = createEnv(() => {});
  const tree = htmlTree();
  tree.write(markdown.renderer.render(markdown.parse(source, env), markdown.options, env));
  const embeds = new Map<string, FoundEmbed>();
  for (const element of elementsIn(tree.end())) {
    const address = addressOf(element, mastodon);
    const embed = address === undefined ? undefined : findEmbed(address, mastodon);
    if (embed) embeds.set(embed.url, embed);
  }
  return [...embeds.values()];
}

function addressOf(element: HtmlElement, mastodon: readonly string[]): string | undefined {
  const { name, attributes, children } = element;
  if (name === "p") {
    const [only, ...others] = children.filter((node) => isHtmlElement(node) || isSeen(node));
    return only !== undefined && isHtmlElement(only) && only.name === "a" && others.length === 0
      ? only.attributes.href
      : undefined;
  }
  if (name === "a") return undefined;
  const own = findAddressInMarkup(name, attributes);
  if (own !== undefined || name !== "blockquote" || attributes.class === undefined) return own;
  // The last link of a pasted post is the post; those before it are in its words.
  const links = [...elementsIn(element)].flatMap((inner) => (inner.name === "a" ? (inner.attributes.href ?? []) : []));
  return links.findLast((link) => findEmbed(link, mastodon));
}
