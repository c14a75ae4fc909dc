import MarkdownIt, { type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { findLeftOver } from "./find-left-over.ts";
import { findLostText } from "./find-lost-text.ts";
import { addFootnotes } from "./footnotes.ts";
import type { HtmlAttributes } from "./html-tree.ts";
import { allowEmphasisInWords, joinWideLines, linkBareUrls, markTaskItems } from "./markdown-extensions.ts";
import { recordCells, recordOffsets } from "./token-places.ts";

/**
 * Parses CommonMark with GFM's tables, strikethrough, task lists and bare URLs, with footnotes and raw HTML: the output is
 * neither safe nor sanitised.
 *
 * Links are neither checked nor rewritten here: markdown-it would print the source text of a link that it considers unsafe,
 * without reporting it.
 *
 * Parsers in C and Rust return HTML without positions in the source, and that HTML has to be parsed again to be filtered
 * (`npm run bench -- markdown`, docs/benchmarks.md).
 */
export const markdown = new MarkdownIt({ html: true })
  .use(recordOffsets)
  .use(cjkFriendly)
  .use(allowEmphasisInWords)
  .use(linkBareUrls)
  .use(addFootnotes)
  .use(findLostText)
  .use(recordCells)
  .use(findLeftOver)
  .use(markTaskItems)
  .use(joinWideLines);

markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;

const {
  renderer,
  utils: { unescapeAll },
} = markdown;

/** Returns the attributes of an element for HTML; undefined if it has none. */
export function attributesOf(token: Token): HtmlAttributes | undefined {
  if (token.type === "image") return attributesOfImage(token);
  if (!token.attrs) return undefined;
  if (token.tag === "th" || token.tag === "td") return alignmentOf(token);
  return Object.fromEntries(token.attrs.map(([name, value]) => [name, String(value)]));
}

/** An image without words has no `alt`, which is not the same as an empty one: that means "decorative". */
function attributesOfImage({ attrs, children }: Token): HtmlAttributes {
  const { alt: _, ...others } = Object.fromEntries((attrs ?? []).map(([name, value]) => [name, String(value)]));
  const alt = renderer.renderInlineAsText(children ?? [], markdown.options, {});
  return alt.trim() ? { ...others, alt } : others;
}

/** Returns a column's alignment as GitHub writes it, in an attribute, since styles are not kept. */
function alignmentOf(token: Token): HtmlAttributes | undefined {
  const align = /^text-align:(\w+)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
  return align ? { align } : undefined;
}

/** Returns the class of a code block that names its language. */
export function codeClassOf({ type, info }: Token): string | undefined {
  const [language] = type === "fence" ? unescapeAll(info).trim().split(/\s+/) : [];
  return language && `${markdown.options.langPrefix}${language}`;
}

for (const type of ["image", "th_open", "td_open"]) {
  renderer.rules[type] = (tokens, index) => {
    const token = tokens[index];
    return token ? `<${token.tag}${renderer.renderAttrs({ attrs: Object.entries(attributesOf(token) ?? {}) })}>` : "";
  };
}
