import type { MarkdownIt, Token } from "markdown-it";
import { required } from "../domain/required.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { type LeftOverMarkup, leftOverMarkup, masked } from "./left-over-markup.ts";
import { reportOf } from "./markdown-report.ts";
import { locateInBlock, offsetOf } from "./token-places.ts";

/**
 * For `markdown.use`: reports markup that is left over in a text. It runs before bare URLs become links, and before characters
 * escaped with a backslash are joined to the text around them.
 */
export function findLeftOver(md: MarkdownIt): void {
  md.core.ruler.after("footnote_elements", "left_over", ({ tokens, src, env }) => {
    const report = reportOf(env);
    for (const block of tokens) {
      const patterns = patternsByBlock[block.type];
      if (!patterns || !suspicious.test(block.content)) continue;
      const text = maskMarkup(block);
      if (!suspicious.test(text)) continue;
      for (const { at, diagnosis } of findPatterns(text, block.content, patterns)) {
        report(diagnosis, { ...locateInBlock(block, block), at });
      }
    }
    if (!suspiciousLine.test(src)) return;
    for (const { at, diagnosis } of findPatterns(maskCode(src, tokens), src, ofSource)) {
      report(diagnosis, { line: 0, text: src, at });
    }
  });
}

const all: readonly LeftOverMarkup[] = Object.values(leftOverMarkup);
const ofSource = all.filter((markup) => markup.of === "source");
const ofTexts = all.filter((markup) => markup.of === undefined);
const ofHtml = all.filter((markup) => markup.of === "html");
const patternsByBlock: Readonly<Record<string, readonly LeftOverMarkup[]>> = {
  inline: ofTexts,
  html_block: [...ofHtml, ...ofTexts],
};

/**
 * Returns the first piece of Markdown or other markup in a text that is published as it is written; undefined if there is none.
 */
export function markupOf(plain: string): string | undefined {
  if (!suspicious.test(plain)) return undefined;
  const [first] = findPatterns(plain, plain, [...ofHtml, ...ofTexts])
    .filter(({ diagnosis }) => !diagnosis.notice)
    .sort((one, other) => one.at - other.at);
  return first && plain.slice(first.at, first.end);
}

function findPatterns(text: string, source: string, patterns: readonly LeftOverMarkup[]) {
  const found: { readonly at: number; readonly end: number; readonly diagnosis: Diagnosis }[] = [];
  for (const { pattern, what, instead, notice } of patterns) {
    for (const { index: at, 0: match } of text.matchAll(pattern)) {
      const end = at + match.length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const written = source.slice(at, end);
      const remedy = typeof instead === "string" ? instead : instead(written);
      found.push({ at, end, diagnosis: { what, instead: remedy, ...(notice && { notice }) } });
    }
  }
  return found;
}

/** Matches part of anything that a pattern finds, and is rare in texts: only texts with a match are searched further. */
const suspicious = /[[\]{}<$|=~^*#_\\`•+%\ue000]|:\S|''|!!!|\?\?\?|\.\.|::|^: |---|from ["']/m;
const suspiciousLine = /^[ \t]*(?:--|\\\[)/m;

/**
 * Returns the text of a block with everything `masked` except what is printed as it was written. Offsets and line breaks stay the
 * same.
 */
function maskMarkup({ type, content, children }: Token): string {
  return type === "html_block" ? textOfHtml(content) : textOfMarkdown(content, children ?? []);
}

/** Masks the lines of code blocks in a source. Offsets stay the same. */
export function maskCode(source: string, tokens: readonly Token[]): string {
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  for (const { type, map } of tokens) {
    if (!map || (type !== "fence" && type !== "code_block")) continue;
    for (let line = map[0]; line < map[1]; line++) {
      lines[line] = blank(required(lines[line], "line", line + 1), masked.code);
    }
  }
  return lines.join("");
}

function textOfHtml(html: string): string {
  return html.replace(notTextOfHtml, (piece) => blank(piece, masked.other));
}

function textOfMarkdown(content: string, children: readonly Token[]): string {
  let text = "";
  let codeElements = 0;
  const put = (piece: string, start: number) => {
    if (start < text.length) return;
    text += blank(content.slice(text.length, start), masked.other) + piece;
  };
  for (const [index, token] of children.entries()) {
    const offset = offsetOf(token);
    if (token.type === "html_inline" && codeTag.test(token.content)) {
      codeElements += token.content.startsWith("</") ? -1 : 1;
    } else if (token.type === "code_inline") {
      const { markup } = token;
      const end = content.indexOf(markup, offset + markup.length + token.content.length) + markup.length;
      put(blank(content.slice(offset, end), masked.code), offset);
    } else if (codeElements <= 0 && isAsWritten(token)) {
      // If several texts were joined into one, only the position of the last is known.
      const piece = isBareUrl(children[index - 1]) ? token.content.replace(markupInUrls, masked.other) : token.content;
      put(piece, content.lastIndexOf(token.content, offset));
    }
  }
  return text + blank(content.slice(text.length), masked.other);
}

/** A backslash before a letter is printed as a backslash. */
function isAsWritten({ type, content, markup }: Token): boolean {
  return type === "text" || (type === "text_special" && content === markup);
}

/** Replaces each UTF-16 code unit, since offsets count those. */
function blank(text: string, character: string): string {
  return text.replace(/[^\n\r]/g, character);
}

/** Whether it opens a link whose text is its address. */
function isBareUrl(before: Token | undefined): boolean {
  return before?.type === "link_open" && /^(?:linkify|autolink)$/.test(before.markup);
}

/** What an address may contain that is markup elsewhere: "watch?v=__a_b-c", "?filter[a][b]=1". What ends it may be markup. */
const markupInUrls = /(?:\[(?!\/)|[_*^$=~|])(?![\W_]*$)/g;

const codeTag = /^<\/?(?:code|kbd|pre|samp|script|style)\b/i;
const notTextOfHtml =
  /<!--[\s\S]*?(?:-->|$)|<(code|kbd|pre|samp|script|style)\b[\s\S]*?(?:<\/\1>|$)|<(?:\/?[a-z]|!\[)[^<>]*>|&#?\w+;/gi;
