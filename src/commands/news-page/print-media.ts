import { escapeMarkdown } from "./escape-markdown.ts";
import type { PageMedia } from "./page-media.ts";

/** Prints what a page has between its paragraphs as Markdown, as a paragraph of its own. */
export function printMedia(media: PageMedia): string {
  switch (media.kind) {
    case "address":
      return media.title === undefined ? media.url : `[${escapeMarkdown(media.title)}](${printTarget(media.url)})`;
    case "code":
      return media.html;
    case "label":
      return escapeMarkdown(media.text);
    case "file": {
      const { src, shows, caption = "" } = media;
      if (shows === "document") return `[${escapeMarkdown(caption || src)}](${printTarget(src)})`;
      if (shows === "recording") return `![${escapeMarkdown(caption)}](${printTarget(src)})`;
      const title = caption === "" ? "" : ` "${escapeMarkdown(caption).replaceAll('"', '\\"')}"`;
      return `![](${printTarget(src)}${title})`;
    }
  }
}

/** Brackets allow spaces and parentheses in a link's target. */
function printTarget(target: string): string {
  return /[\s()]/.test(target) ? `<${target}>` : target;
}
