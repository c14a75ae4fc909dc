import type { MarkdownIt } from "markdown-it";

/** For `markdown.use`: GFM's task lists, with a character for the box: no reader shows a form's field. */
export function taskItems(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "task_items", ({ tokens }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const text = children?.[0];
      if (type !== "inline" || text?.type !== "text" || tokens[index - 2]?.type !== "list_item_open") continue;
      text.content = text.content.replace(/^\[([ xX])\](?=\s)/, (_, mark: string) => (mark === " " ? "☐" : "☑"));
    }
  });
}
