import type { Token } from "markdown-it";
import { unread } from "./left-over-markup.ts";
import { offsetOf } from "./token-offsets.ts";

/**
 * The text of a block in which only that stands which is printed as it was written; all else is `unread`, as long as it was, so
 * that what is found in it stands there in the block too. Line breaks stay.
 */
export function unreadText({ type, content, children }: Token): string {
  return type === "html_block" ? textOfHtml(content) : textOfMarkdown(content, children ?? []);
}

/** A source in which the lines of blocks of code are `unread`, as long as they were. */
export function linesOutsideCode(source: string, tokens: readonly Token[]): string {
  const lines = source.split("\n");
  for (const { type, map } of tokens) {
    if (!map || (type !== "fence" && type !== "code_block")) continue;
    for (let line = map[0]; line < map[1]; line++) lines[line] = blank(lines[line] ?? "", unread.code);
  }
  return lines.join("\n");
}

function textOfHtml(html: string): string {
  return html.replace(notTextOfHtml, (piece) => blank(piece, unread.other));
}

function textOfMarkdown(content: string, children: readonly Token[]): string {
  let text = "";
  let codeElements = 0;
  const put = (piece: string, start: number) => {
    if (start < text.length) return;
    text += blank(content.slice(text.length, start), unread.other) + piece;
  };
  for (const token of children) {
    const offset = offsetOf(token);
    if (token.type === "html_inline" && codeTag.test(token.content)) {
      codeElements += token.content.startsWith("</") ? -1 : 1;
    } else if (token.type === "code_inline") {
      const { markup } = token;
      const end = content.indexOf(markup, offset + markup.length + token.content.length) + markup.length;
      put(blank(content.slice(offset, end), unread.code), offset);
    } else if (codeElements <= 0 && isAsWritten(token)) {
      // Of several texts that were joined to one, the place of the last is known.
      put(token.content, content.lastIndexOf(token.content, offset));
    }
  }
  return text + blank(content.slice(text.length), unread.other);
}

/** A backslash before a letter is one. */
function isAsWritten({ type, content, markup }: Token): boolean {
  return type === "text" || (type === "text_special" && content === markup);
}

/** By UTF-16 code units, as offsets are. */
function blank(text: string, character: string): string {
  return text.replace(/[^\n]/g, character);
}

const codeTag = /^<\/?(?:code|kbd|pre|samp|script|style)\b/i;
const notTextOfHtml =
  /<!--[\s\S]*?(?:-->|$)|<(code|kbd|pre|samp|script|style)\b[\s\S]*?(?:<\/\1>|$)|<(?:\/?[a-z]|!\[)[^<>]*>|&#?\w+;/gi;
