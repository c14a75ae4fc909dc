import MarkdownIt, { type Token } from "markdown-it";

/**
 * CommonMark with GFM's tables and strikethrough, raw HTML included: what comes out is not safe and not sanitised.
 *
 * Links are neither judged nor rewritten here. markdown-it would leave the source text of a link that it thinks unsafe, and
 * nobody would be told.
 */
export const markdown = new MarkdownIt({ html: true });

markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;

const { renderer } = markdown;

/** Where a link, an image or a tag begins, as an offset in the text of its block: 0 for what is a block itself. */
export function offsetOf(token: Token): number {
  return offsets.get(token) ?? 0;
}

/** Beside the tokens, since markdown-it keeps things of its own in their `meta`. */
const offsets = new WeakMap<Token, number>();

markdown.inline.State = class extends markdown.inline.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1) {
    const token = super.push(type, tag, nesting);
    // A link is pushed when its label is about to be read, one past the bracket.
    if (type === "link_open") offsets.set(token, this.src[this.pos - 1] === "[" ? this.pos - 1 : this.pos);
    else if (type === "image" || type === "html_inline") offsets.set(token, this.pos);
    return token;
  }
};

/** An image without words has no `alt` then, which is not the same as an empty one: that says "decorative". */
renderer.rules.image = (tokens, index, options, env) => {
  const token = tokens[index];
  if (!token) return "";
  const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
  const attrs = (token.attrs ?? []).filter(([name]) => name !== "alt");
  return `<img${renderer.renderAttrs({ attrs: alt.trim() ? [...attrs, ["alt", alt]] : attrs })}>`;
};

/** The alignment of a column as GitHub writes it, in an attribute: styles are not kept. */
for (const cell of ["th", "td"]) {
  renderer.rules[`${cell}_open`] = (tokens, index) => {
    const align = /^text-align:(\w+)$/.exec(String(tokens[index]?.attrGet("style") ?? ""))?.[1];
    return align ? `<${cell} align="${align}">` : `<${cell}>`;
  };
}
