import type { MarkdownIt, Token } from "markdown-it";
import cjkBreaks from "markdown-it-cjk-breaks";

/**
 * For `markdown.use`: turns URLs and mail addresses in the text into links (GFM section 6.9).
 *
 * A URL has a scheme or begins with "www.". A name that only has a dot is at least as often a company, a file, or a full stop
 * without a space after it: "Booking.com", "report.zip", "the end.So".
 */
export function linkBareUrls(md: MarkdownIt): void {
  md.set({ linkify: true });
  const { linkify } = md;
  const test = linkify.test.bind(linkify);
  // linkify tries its patterns at every character, and few texts have what every link has.
  linkify.test = (text) => inEveryLink.test(text) && test(text);
  linkify
    .set({ fuzzyLink: false, fuzzyEmail: true })
    // A body cannot link to ftp, and readers do not expect `//…` to become a link.
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
  // Unescaped like the address of any other link: programs that write Markdown put a backslash before every "_".
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

/** For `markdown.use`: GFM's task lists, with a character for the box, since no reader shows form controls. */
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
 * For `markdown.use`: makes `**Увага:**далі` and `слово**«цитата»**` bold. In CommonMark, asterisks between a punctuation mark
 * and a letter can only open or only close (section 6.2, written for nested emphasis in English). Here the mark itself decides:
 * an opening mark, such as a bracket, does not end emphasis, and a closing mark does not begin it. Texts in Latin letters stay as
 * in CommonMark, and markdown-it-cjk-friendly takes care of Chinese and Japanese.
 *
 * Asterisks between two digits are multiplication signs and are published: CommonMark reads `2*3*4` as 2, 3 in italics, and 4.
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
 * For `markdown.use`: removes the space between two lines of wide characters. The plugin throws where there is an empty text, and
 * leaves one in place of each line break that it removes: it is given one line break at a time, with the texts around it.
 */
export function joinWideLines(md: MarkdownIt): void {
  md.use(cjkBreaks);
  const [joinLines] = md.core.ruler.getRules("").slice(-1);
  md.core.ruler.at("cjk_breaks", (state) => {
    for (const { children } of state.tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== "softbreak" || !children) continue;
        const around = [findText(children, index, -1), token, findText(children, index, 1)];
        const line = new state.Token("inline", "", 0);
        line.children = around.filter((each) => each !== undefined);
        joinLines?.(Object.assign(Object.create(state), { tokens: [line] }));
      }
    }
  });
}

function findText(tokens: readonly Token[], from: number, step: 1 | -1): Token | undefined {
  for (let index = from + step; ; index += step) {
    const token = tokens[index];
    if (!token || (token.type === "text" && token.content !== "")) return token;
  }
}
