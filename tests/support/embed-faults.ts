import { DomUtils, parseDocument } from "htmlparser2";
import { findEmptyBoxes } from "../readers/find-empty-boxes.ts";
import type { EmbedStory } from "./embeds-newsroom.ts";

/**
 * Returns what is wrong with an embed in the HTML of an entry: missing words, a missing link or one without a text, an empty box, or
 * something that is loaded from another host.
 */
export function embedFaults({ written, href, words }: EmbedStory, html: string): readonly string[] {
  const { children } = parseDocument(html);
  const text = DomUtils.textContent(children);
  const positions = words.map((each) => text.indexOf(each.trim()));
  const inOrder = positions.every((position, index) => position > (positions[index - 1] ?? -1));
  const links = DomUtils.findAll(({ name, attribs }) => name === "a" && attribs.href === href, children);
  const isLinked = links.some((link) => DomUtils.textContent(link).trim() !== "");
  return [
    ...(inOrder ? [] : [`${written}: not all of ${words.join(" | ")} in ${html}`]),
    ...(isLinked ? [] : [`${written}: no link to ${href} in ${html}`]),
    ...findEmptyBoxes(html, "https://news.example"),
  ];
}
