import * as v from "valibot";
import type { EmbedFacts } from "../../content/read/story-content.ts";
import { joinLines } from "../../content/schema/line.ts";
import { isMapping } from "../../content/schema/mapping.ts";
import { tidyParagraphs } from "../../content/schema/paragraphs.ts";
import { elementsIn, type HtmlNode, htmlTree, isHtmlElement } from "../../markdown/html-tree.ts";

/** What a provider says of an embed. */
export interface ReadDescription {
  readonly facts: Omit<EmbedFacts, "poster">;
  /** The address of its picture. */
  readonly thumbnail?: string;
}

const text = v.fallback(v.optional(v.string()), undefined);

/** An answer of oEmbed (https://oembed.com/#section2.3). Providers add to it, and leave most of it out. */
const answer = v.object({ title: text, author_name: text, html: text, thumbnail_url: text });

/** Reads an answer; undefined if it is none. */
export function readDescription(bytes: Uint8Array): ReadDescription | undefined {
  const json = parseJson(bytes);
  const read = v.safeParse(answer, json);
  if (!isMapping(json) || !read.success) return undefined;
  const { title: heading = "", author_name = "", html = "", thumbnail_url } = read.output;
  // Datawrapper's titles have markup.
  const title = joinLines(/<\/?[a-z][^>]*>/i.test(heading) ? textOf(parseHtml(heading).children) : heading);
  const author = joinLines(author_name);
  const words = findWords(html);
  return {
    facts: {
      ...(title !== "" && { title }),
      ...(author !== "" && { author }),
      ...(words !== "" && squeeze(words) !== squeeze(title) && { words }),
    },
    ...(thumbnail_url && { thumbnail: thumbnail_url }),
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Returns the words of a post as plain text: the paragraphs of the blockquote that a script would replace. What is outside of
 * paragraphs names the author and the day, or only says where the post is.
 */
function findWords(html: string): string {
  const quotes = [...elementsIn(parseHtml(html))].filter(({ name }) => name === "blockquote");
  const paragraphs = quotes.flatMap((quote) => [...elementsIn(quote)].filter(({ name }) => name === "p"));
  return tidyParagraphs(paragraphs.map(({ children }) => textOf(children)).join("\n\n"));
}

function parseHtml(html: string) {
  const tree = htmlTree();
  tree.write(html);
  return tree.end();
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node.replace(/\s+/g, " ");
      if (!isHtmlElement(node) || /^(?:script|style)$/.test(node.name)) return "";
      if (node.name === "br") return "\n";
      const inner = textOf(node.children);
      return node.name === "a" && standsForPicture.test(inner.trim()) ? "" : inner;
    })
    .join("");
}

/** Links at the end of a post that stand for what is attached to it. */
const standsForPicture = /^(?:pic\.(?:twitter|x)\.com\/\w+|\[image or embed\])$/;

/** TikTok's title is the same as its words, but for spaces. */
function squeeze(words: string): string {
  return words.replace(/\s+/g, "");
}
