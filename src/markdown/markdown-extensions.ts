import type { MarkdownIt } from "markdown-it";
import cjkBreaks from "markdown-it-cjk-breaks";

/**
 * For `markdown.use`: what makes a link of a URL or a mail address in the text (GFM section 6.9).
 *
 * A URL has its scheme or begins with "www.". A name with a dot alone is a firm, a file, or a full stop without a space behind it,
 * at least as often: "Booking.com", "report.zip", "the end.So".
 */
export function linkBareUrls(md: MarkdownIt): void {
  md.set({ linkify: true });
  const { linkify } = md;
  const test = linkify.test.bind(linkify);
  // Its patterns try every character of a text; few texts have what all links have.
  linkify.test = (text) => inEveryLink.test(text) && test(text);
  linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    // No body leads there, and two slashes alone are no address to people.
    .add("ftp:", null)
    .add("//", null)
    .add("www.", {
      validate(text, position, { re }) {
        const host = re.get_relative_proto_validator();
        host.lastIndex = position;
        return host.exec(text)?.[0].length ?? 0;
      },
      normalize(match) {
        match.url = `http://${match.raw}`;
      },
    });
  // As in the address of any other link; programs that write Markdown put a backslash before every "_".
  md.core.ruler.after("linkify", "bare_url_escapes", ({ tokens }) => {
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== "link_open" || token.markup !== "linkify") continue;
        const text = children?.[index + 1];
        token.attrSet("href", md.utils.unescapeMd(String(token.attrGet("href"))));
        if (text) text.content = md.utils.unescapeMd(text.content);
      }
    }
  });
}

const inEveryLink = /[:@]|\/\/|www\./i;

/** For `markdown.use`: GFM's task lists, with a character for the box: no reader shows a form's field. */
export function markTaskItems(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "task_items", ({ tokens }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const text = children?.[0];
      if (type !== "inline" || text?.type !== "text" || tokens[index - 2]?.type !== "list_item_open") continue;
      text.content = text.content.replace(/^\[([ xX])\](?=\s)/, (_, mark: string) => (mark === " " ? "☐" : "☑"));
    }
  });
}

/**
 * For `markdown.use`: `**Увага:**далі` and `слово**«цитата»**` are bold. To CommonMark, asterisks between a punctuation mark and a
 * letter can only open or only close (section 6.2, written for nested emphasis in English). Here the mark itself decides:
 * none that opens, such as a bracket, ends what is emphasised, and none that closes begins it. Texts in Latin letters stay as
 * CommonMark has them, and Chinese and Japanese are the business of markdown-it-cjk-friendly.
 *
 * Between two digits asterisks multiply, and are published: to CommonMark `2*3*4` is 2, 3 in italics, and 4.
 */
export function allowEmphasisInWords(md: MarkdownIt): void {
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
        can_open: found.can_open || (letterBefore.test(before) && openingMark.test(after)),
        can_close: found.can_close || (closingMark.test(before) && letterAfter.test(after)),
      };
    }
  };
}

const letterBefore = /(?!\p{Script=Latin})\p{L}$/u;
const letterAfter = /^(?!\p{Script=Latin})\p{L}/u;
const openingMark = /^(?:[\p{Ps}\p{Pi}„"'№]|\p{Sc})/u;
const closingMark = /(?:[\p{Pe}\p{Pf}\p{Pd}\p{Po}\p{Sc}“])$/u;

/**
 * For `markdown.use`: no space between two lines of wide characters. The plugin asks for the width of the character beside a line
 * break, and throws where it finds a text without one: markdown-it leaves such texts beside the asterisks of bold.
 */
export function joinWideLines(md: MarkdownIt): void {
  md.core.ruler.push("empty_texts", ({ tokens }) => {
    for (const token of tokens) {
      token.children &&= token.children.filter(({ type, content }) => type !== "text" || content !== "");
    }
  });
  md.use(cjkBreaks);
}
