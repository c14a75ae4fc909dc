import type { MarkdownIt, Token } from "markdown-it";

/** On the token itself: a map beside the tokens, however weak, takes a tenth of the time in which they are parsed. */
interface PlacedToken extends Token {
  offset?: number;
}

/** For `markdown.use`: remembers of every token in a text where it begins. */
export function tokenOffsets(md: MarkdownIt): void {
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
