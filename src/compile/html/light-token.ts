import MarkdownIt, { type Token } from "markdown-it";

/** A class that makes nothing: what extends it has the methods of markdown-it's tokens without the work of their constructor. */
function Bare(): void {}
Bare.prototype = MarkdownIt.Token.prototype;

/**
 * A token as markdown-it makes it, but sooner: its build defines every field by a call, which took a quarter of all that a text
 * costs. A test compares the fields of both.
 */
export class LightToken extends (Bare as unknown as new () => Token) {
  override type: string;
  override tag: string;
  override nesting: Token["nesting"];
  override attrs: Token["attrs"] = null;
  override map: Token["map"] = null;
  override level = 0;
  override children: Token["children"] = null;
  override content = "";
  override markup = "";
  override info = "";
  override meta: Token["meta"] = null;
  override block = false;
  override hidden = false;
  /** Where a link, an image or a tag begins, in the text of its block: 0 for what is a block itself. */
  offset = 0;

  constructor(type: string, tag: string, nesting: Token["nesting"]) {
    super();
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}

/** Where a link, an image or a tag begins, as an offset in the text of its block. */
export function offsetOf(token: Token): number {
  return token instanceof LightToken ? token.offset : 0;
}
