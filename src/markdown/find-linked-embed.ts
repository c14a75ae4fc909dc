import { findEmbed } from "../embeds/find-embed.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { parseWebAddress } from "./check-references.ts";
import { findClip } from "./find-clip.ts";
import type { FoundEmbedBlock } from "./found-figure.ts";
import { elementsIn, type HtmlElement, pictureElements } from "./html-tree.ts";
import { textIn } from "./plain-element.ts";

/** Finds the embed that a link leads to. Its text is the title, and a picture in it the poster. */
export function findLinkedEmbed(link: HtmlElement, mastodon: readonly string[]): FoundEmbedBlock | undefined {
  const { at, attributes } = link;
  const address = parseWebAddress(attributes.href ?? "");
  const embed = address?.kind === "allowed" ? findEmbed(address.href, mastodon) : undefined;
  if (!embed) return undefined;
  const [poster, ...others] = [...elementsIn(link)].filter(({ name }) => pictureElements.has(name));
  if (others.length > 0 || (poster && findClip(poster))) return undefined;
  const text = textIn(link) || textIn({ ...link, children: [poster?.attributes.alt ?? ""] });
  const tooltip = attributes.title?.trim();
  const title = /^(?:https?:\/\/|www\.)\S+$/i.test(text) || text === "" ? tooltip : text;
  const losses = tooltip && tooltip !== title ? [explainTooltip(tooltip)] : [];
  return { kind: "embed", at, embed, losses, ...(title && { title }), ...(poster && { poster }) };
}

function explainTooltip(title: string): Diagnosis {
  const what = `the title "${title}" of the link is not shown: its text is the title of the embed`;
  return { what, instead: "write it between the square brackets, or remove it", notice: true };
}
