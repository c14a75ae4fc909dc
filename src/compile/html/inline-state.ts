import MarkdownIt, { type Token } from "markdown-it";

const offsets = new WeakMap<Token, number>();

/** A block's text while markdown-it reads it, which remembers where each token begins. */
export class InlineState extends MarkdownIt.StateInline {
  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    // A link is pushed when its label is about to be read, one past the bracket.
    const offset = type === "link_open" && this.src[this.pos - 1] === "[" ? this.pos - 1 : this.pos;
    const token = super.push(type, tag, nesting);
    offsets.set(token, offset);
    return token;
  }
}

/** Where a link, an image or a tag begins, as an offset in the text of its block: 0 for what is a block itself. */
export function offsetOf(token: Token): number {
  return offsets.get(token) ?? 0;
}
