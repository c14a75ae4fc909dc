import MarkdownIt, { type Token } from "markdown-it";
import { bare } from "./bare.ts";

/** A token as markdown-it makes it, and where it stands. */
export class LightToken extends bare(MarkdownIt.Token) {
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
