import MarkdownIt, { type Env, type MarkdownIt as Parser, type StateBlock, type Token } from "markdown-it";
import { bare } from "./bare.ts";
import { LightToken } from "./light-token.ts";

/** A text while markdown-it splits it into blocks: as its own, but lines are found by searching and tokens are light. */
export class BlockState extends bare(MarkdownIt.StateBlock) {
  override src: string;
  override md: Parser;
  override env: Env;
  override tokens: Token[];
  override bMarks: number[] = [];
  override eMarks: number[] = [];
  override tShift: number[] = [];
  override sCount: number[] = [];
  override bsCount: number[] = [];
  override blkIndent = 0;
  override line = 0;
  override lineMax = 0;
  override tight = false;
  override listIndent = -1;
  override parentType: StateBlock["parentType"] = "root";
  override level = 0;
  override Token = MarkdownIt.Token;

  constructor(src: string, md: Parser, env: Env, tokens: Token[]) {
    super();
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    for (let start = 0; start < src.length; ) {
      const next = src.indexOf("\n", start);
      const end = next === -1 ? src.length : next;
      // A line of white space that nothing ends is no line to markdown-it.
      if (next === -1 && !/[^ \t]/.test(src.slice(start))) break;
      this.addLine(start, end);
      start = end + 1;
    }
    // What stands behind the last line.
    this.lineMax = this.bMarks.length;
    this.addLine(src.length, src.length);
  }

  /** Adds a line with what it is indented by: in characters, and in columns with a tab stop every four. */
  private addLine(start: number, end: number): void {
    let text = start;
    let columns = 0;
    for (; text < end; text++) {
      const character = this.src.charCodeAt(text);
      if (character === tab) columns += 4 - (columns % 4);
      else if (character === space) columns++;
      else break;
    }
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(text - start);
    this.sCount.push(columns);
    this.bsCount.push(0);
  }

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

const tab = 0x09;
const space = 0x20;
