import MarkdownIt, {
  type Delimiter,
  type Env,
  type MarkdownIt as Parser,
  type StateInline,
  type Token,
} from "markdown-it";
import { bare } from "./bare.ts";
import { LightToken } from "./light-token.ts";

/** A block's text while markdown-it reads it: as its own, but for its tokens, which are light and know where they stand. */
export class InlineState extends bare(MarkdownIt.StateInline) {
  override src: string;
  override md: Parser;
  override env: Env;
  override tokens: Token[];
  override tokens_meta: StateInline["tokens_meta"];
  override pos = 0;
  override posMax: number;
  override level = 0;
  override pending = "";
  override pendingLevel = 0;
  override cache: StateInline["cache"] = {};
  override backticks: StateInline["backticks"] = {};
  override backticksScanned = false;
  override skipHtmlSpecial = false;
  override linkLevel = 0;
  override delimiters: Delimiter[] = [];
  override _prev_delimiters: Delimiter[][] = [];
  override Token = MarkdownIt.Token;

  constructor(src: string, md: Parser, env: Env, tokens: Token[]) {
    super();
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.tokens_meta = Array(tokens.length);
    this.posMax = src.length;
  }

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
