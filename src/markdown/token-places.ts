import type { MarkdownIt, Token } from "markdown-it";
import type { BlockPlace } from "./markdown-report.ts";

/** Kept on the token itself, of which there are many. */
interface PlacedToken extends Token {
  offset?: number;
}

/** For `markdown.use`: remembers of every token in a text where it begins. */
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

/** A link is pushed when its label is about to be read, one past the bracket; a bare URL at the colon of its scheme. */
function startOfLink(src: string, position: number): number {
  if (src[position - 1] === "[") return position - 1;
  return src[position] === ":" ? src.slice(0, position).search(/[a-z][a-z\d+.-]*$/i) : position;
}

/**
 * Where a token begins, as an offset in the text of its block; for the text of a table's cell, as an offset in the line. 0 for other
 * blocks. A text that markdown-it joined of several begins there or further left.
 */
export function offsetOf(token: PlacedToken): number {
  return token.offset ?? 0;
}

export function setOffset(token: PlacedToken, offset: number): void {
  token.offset = offset;
}

/** For `markdown.use`: the cells of a table learn on which line they stand, and where in it. */
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
 * Where a token of a block's text stands; of what stands in no text, the block's beginning.
 * @param line on which the block begins, from 0, where it does not say so itself
 */
export function locateInBlock(block: Token | undefined, token: Token, line = block?.map?.[0] ?? 0): BlockPlace {
  if (!block) return { line, text: "", at: 0 };
  if (block === token) return { line, text: block.content, at: 0, from: offsetOf(block) };
  return { line, text: block.content, at: offsetOf(token), from: offsetOf(block) };
}
