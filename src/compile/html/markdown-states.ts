import MarkdownIt, { type Token } from "markdown-it";
import { LightToken } from "./light-token.ts";

/*
 * The states of markdown-it as they are, but for the tokens that they make.
 */

export class BlockState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: Token["nesting"]): LightToken {
    const token = new LightToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}

export class InlineState extends MarkdownIt.StateInline {
  override pushPending(): LightToken {
    const token = new LightToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  override push(type: string, tag: string, nesting: Token["nesting"]): LightToken {
    if (this.pending) this.pushPending();
    const token = new LightToken(type, tag, nesting);
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    const meta = nesting > 0 ? { delimiters: [] } : undefined;
    if (meta) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = meta.delimiters;
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    // A link is pushed when its label is about to be read, one past the bracket.
    token.offset = type === "link_open" && this.src[this.pos - 1] === "[" ? this.pos - 1 : this.pos;
    return token;
  }
}
