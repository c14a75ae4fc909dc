import type { MarkdownIt, Token } from "markdown-it";
import { setOffset } from "./token-offsets.ts";

/** For `markdown.use`: the cells of a table learn on which line they stand, and where in it. */
export function tokenLines(md: MarkdownIt): void {
  md.core.ruler.after("inline", "token_lines", ({ tokens, src }) => {
    let lines: readonly string[] | undefined;
    let row: Token["map"] = null;
    let column = 0;
    for (const token of tokens) {
      if (token.type === "tr_open") {
        row = token.map;
        column = 0;
      } else if (token.type === "inline" && !token.map && row) {
        token.map = row;
        lines ??= src.split("\n");
        const found = lines[row[0]]?.indexOf(token.content.replaceAll("|", "\\|"), column) ?? -1;
        if (found === -1) continue;
        setOffset(token, found);
        column = found + token.content.length;
      }
    }
  });
}
