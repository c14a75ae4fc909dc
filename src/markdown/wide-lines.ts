import type { MarkdownIt } from "markdown-it";
import cjkBreaks from "markdown-it-cjk-breaks";

/**
 * For `markdown.use`: no space between two lines of wide characters. The plugin asks for the width of the character beside a line
 * break, and throws where it finds a text without one: markdown-it leaves such texts beside the asterisks of bold.
 */
export function wideLines(md: MarkdownIt): void {
  md.core.ruler.push("empty_texts", ({ tokens }) => {
    for (const token of tokens) {
      token.children &&= token.children.filter(({ type, content }) => type !== "text" || content !== "");
    }
  });
  md.use(cjkBreaks);
}
