import type { MarkdownIt } from "markdown-it";

/**
 * For `markdown.use`: `**Увага:**далі` and `слово**«цитата»**` are bold. To CommonMark, asterisks between a punctuation mark and a
 * letter can only open or only close (section 6.2, written for nested emphasis in English). Here the mark itself decides:
 * none that opens, such as a bracket, ends what is emphasised, and none that closes begins it. Texts in Latin letters stay as
 * CommonMark has them, and Chinese and Japanese are the business of markdown-it-cjk-friendly.
 *
 * Between two digits asterisks multiply, and are published: to CommonMark `2*3*4` is 2, 3 in italics, and 4.
 */
export function emphasisInWords(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord);
      if (!canSplitWord) return found;
      // A character may be two UTF-16 code units.
      const before = this.src.slice(Math.max(0, start - 2), start);
      const end = start + found.length;
      const after = this.src.slice(end, Math.min(end + 2, this.posMax));
      if (/\d$/.test(before) && /^\d/.test(after)) return { ...found, can_open: false, can_close: false };
      return {
        ...found,
        can_open: found.can_open || (letterBefore.test(before) && opening.test(after)),
        can_close: found.can_close || (closing.test(before) && letterAfter.test(after)),
      };
    }
  };
}

const letterBefore = /(?!\p{Script=Latin})\p{L}$/u;
const letterAfter = /^(?!\p{Script=Latin})\p{L}/u;
const opening = /^(?:[\p{Ps}\p{Pi}„"'№]|\p{Sc})/u;
const closing = /(?:[\p{Pe}\p{Pf}\p{Pd}\p{Po}\p{Sc}“])$/u;
