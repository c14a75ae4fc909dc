import type { FoundEmbed } from "../embeds/found-embed.ts";
import { renderMarkdown } from "./render-markdown.ts";

/**
 * Lists the embeds of a text, each once, in their order.
 * @param mastodon hosts of instances
 */
export function listEmbeds(source: string, mastodon: readonly string[]): readonly FoundEmbed[] {
  const embeds = new Map<string, FoundEmbed>();
  renderMarkdown(source, {
    mastodon,
    // Where links and pictures lead does not matter.
    resolveLink: () => undefined,
    deadLink: () => undefined,
    resolveImage: () => ({ what: "is not looked for", instead: "" }),
    printFigure(block) {
      if (block.kind === "embed") embeds.set(block.embed.url, block.embed);
      return { html: "" };
    },
  });
  return [...embeds.values()];
}
