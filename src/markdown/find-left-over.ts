import type { MarkdownIt } from "markdown-it";
import type { Diagnosis } from "../problems/problem.ts";
import { leftOverMarkup } from "./left-over-markup.ts";
import { reportOf } from "./markdown-report.ts";
import { placeInBlock } from "./place-in-block.ts";
import { linesOutsideCode, unreadText } from "./unread-text.ts";

/**
 * For `markdown.use`: tells of the markup that is left in a text. Before bare URLs become links, and before what a backslash marks
 * as intended is joined to the text beside it.
 */
export function findLeftOver(md: MarkdownIt): void {
  md.core.ruler.after("footnote_elements", "left_over", ({ tokens, src, env }) => {
    const report = reportOf(env);
    for (const block of tokens) {
      const patterns = patternsOf[block.type];
      if (!patterns || !suspicious.test(block.content)) continue;
      const text = unreadText(block);
      if (!suspicious.test(text)) continue;
      for (const { at, complaint } of leftOverOf(text, block.content, patterns)) {
        report(complaint, { ...placeInBlock(block, block), at });
      }
    }
    if (!suspiciousLine.test(src)) return;
    for (const { at, complaint } of leftOverOf(linesOutsideCode(src, tokens), src, ofSource)) {
      report(complaint, { line: 0, text: src, at });
    }
  });
}

const ofSource = leftOverMarkup.filter((markup) => markup.of === "source");
const ofTexts = leftOverMarkup.filter((markup) => markup.of === undefined);
const ofHtml = leftOverMarkup.filter((markup) => markup.of === "html");
const patternsOf: Readonly<Record<string, typeof leftOverMarkup>> = {
  inline: ofTexts,
  html_block: [...ofHtml, ...ofTexts],
};

/** The first piece of Markdown or of other markup in a text that is published as it is written; undefined where there is none. */
export function markupOf(plain: string): string | undefined {
  if (!suspicious.test(plain)) return undefined;
  const [first] = leftOverOf(plain, plain, [...ofHtml, ...ofTexts])
    .filter(({ complaint }) => !complaint.notice)
    .sort((one, other) => one.at - other.at);
  return first && plain.slice(first.at, first.end);
}

function leftOverOf(text: string, source: string, patterns: typeof leftOverMarkup) {
  const found: { readonly at: number; readonly end: number; readonly complaint: Diagnosis }[] = [];
  for (const { pattern, what, instead, notice } of patterns) {
    for (const { index: at, 0: match } of text.matchAll(pattern)) {
      const end = at + match.length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const written = source.slice(at, end);
      const remedy = typeof instead === "string" ? instead : instead(written);
      found.push({ at, end, complaint: { what, instead: remedy, ...(notice && { notice }) } });
    }
  }
  return found;
}

/** What is in every pattern, and in few texts: to search for each takes a quarter of the time that a text takes. */
const suspicious = /[[\]{}<$|=~^*#_\\`•+%\ue000]|:\S|''|!!!|\?\?\?|\.\.|::|^: |---|from ["']/m;
const suspiciousLine = /^[ \t]*(?:--|\\\[)/m;
