import type { MarkdownIt, Token } from "markdown-it";
import type { BlockPlace } from "./markdown-report.ts";

/** A token that holds its own offset. */
interface PlacedToken extends Token {
  offset?: number;
}

/** For `markdown.use`: records where every token in a text begins. */
export function recordOffsets(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override pushPending(): Token {
      return this.pushTextBefore(this.pos);
    }

    override push(type: string, tag: string, nesting: Token["nesting"]): Token {
      const start = type === "link_open" ? startOfLink(this.src, this.pos) : this.pos;
      if (this.pending) this.pushTextBefore(start);
      const token = super.push(type, tag, nesting);
      setOffset(token, start);
      return token;
    }

    /** Between a text and what ends it, only the spaces before a line break are left out. */
    private pushTextBefore(end: number): Token {
      const token = super.pushPending();
      setOffset(token, Math.max(0, this.src.lastIndexOf(token.content, end - token.content.length)));
      return token;
    }
  };
}

/** A link is pushed just before its label is parsed, one character after the bracket; a bare URL at the colon of its scheme. */
function startOfLink(src: string, position: number): number {
  if (src[position - 1] === "[") return position - 1;
  return src[position] === ":" ? src.slice(0, position).search(/[a-z][a-z\d+.-]*$/i) : position;
}

/**
 * Returns where a token begins, as an offset in the text of its block; for the text of a table cell, as an offset in the line. 0
 * for other blocks. Text that markdown-it joined from several tokens begins at that offset or before it.
 */
export function offsetOf(token: PlacedToken): number {
  return token.offset ?? 0;
}

export function setOffset(token: PlacedToken, offset: number): void {
  token.offset = offset;
}

/** For `markdown.use`: records the line of each table cell, and its offset in that line. */
export function recordCells(md: MarkdownIt): void {
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

/**
 * Returns the place of a token in the text of its block; for a token outside any text, the beginning of the block.
 * @param line first line of the block, from 0, if the block does not know it
 */
export function locateInBlock(block: Token | undefined, token: Token, line = block?.map?.[0] ?? 0): BlockPlace {
  if (!block) return { line, text: "", at: 0 };
  if (block === token) return { line, text: block.content, at: 0, from: offsetOf(block) };
  return { line, text: block.content, at: offsetOf(token), from: offsetOf(block) };
}
