import { createRequire } from "node:module";
import { once } from "../domain/once.ts";
import { cleanText } from "../xml/clean-text.ts";
import { hiddenElements } from "./elements.ts";

/** Loaded lazily: most texts have no raw HTML. */
export const htmlparser2 = once(() => createRequire(import.meta.url)("htmlparser2") as typeof import("htmlparser2"));

/** Values as written, without characters that XML forbids, by names in lower case. */
export type HtmlAttributes = Readonly<Record<string, string>>;

/** An element as its author wrote it, with its name in lower case. */
export interface HtmlElement {
  readonly kind: "element";
  name: string;
  attributes: HtmlAttributes;
  /** Offset of its tag in the HTML that was written. */
  readonly at: number;
  readonly children: HtmlNode[];
}

/** A comment, a declaration such as `<?php` or `<![CDATA[`, or the tag of an element that is nested too deeply to be kept. */
export interface HtmlMark {
  readonly kind: "comment" | "declaration" | "too deep";
  /** Everything between its angle brackets; for a tag, the name. */
  readonly text: string;
  readonly at: number;
}

export type HtmlNode = HtmlElement | HtmlMark | string;

/** Builds a tree from HTML that arrives in pieces. */
export interface HtmlTree {
  write(html: string): void;
  /** Whether a tag or comment has begun and not ended, and would swallow what is written next. */
  isInsideTag(): boolean;
  /** Closes everything that is open and returns the root. */
  end(): HtmlElement;
}

/** Parses HTML into a tree. No element is nested deeper than `maxDepth`, so that functions that walk the tree can recurse. */
export function htmlTree(): HtmlTree {
  let written = 0;
  const root: HtmlElement = { kind: "element", name: "", attributes: {}, at: 0, children: [] };
  const open = [root];
  let deeper = 0;
  const add = (node: HtmlNode) => open.at(-1)?.children.push(node);

  const { Parser } = htmlparser2();
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex;
      if (open.length > maxDepth) {
        deeper++;
        add({ kind: "too deep", text: name, at });
        return;
      }
      const element: HtmlElement = { kind: "element", name, attributes: cleanValues(attributes), at, children: [] };
      add(element);
      open.push(element);
    },
    onclosetag() {
      if (deeper > 0) deeper--;
      else open.pop();
    },
    ontext(written) {
      const text = cleanText(written);
      const siblings = open.at(-1)?.children;
      // The parser delivers text in pieces.
      const last = siblings?.at(-1);
      if (siblings && typeof last === "string") siblings[siblings.length - 1] = last + text;
      else add(text);
    },
    oncomment(text) {
      const isCdata = text.startsWith("[CDATA[");
      add({ kind: isCdata ? "declaration" : "comment", text: isCdata ? `!${text}` : text, at: parser.startIndex });
    },
    onprocessinginstruction(_, text) {
      add({ kind: "declaration", text, at: parser.startIndex });
    },
  });

  return {
    write(html) {
      parser.write(html);
      written += html.length;
    },
    isInsideTag: () => parser.startIndex < written,
    end() {
      parser.end();
      return root;
    },
  };
}

/** The source of a text is clean, and a character reference may still stand for what is not: `&#1;`. */
function cleanValues(attributes: HtmlAttributes): HtmlAttributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, cleanText(value)]));
}

/** The limit of Chromium, whose parser flattens anything deeper. */
const maxDepth = 512;

/** Yields all elements below one, in the order of their tags. */
export function* elementsIn(parent: HtmlElement): Generator<HtmlElement> {
  for (const child of parent.children) {
    if (!isHtmlElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** Whether a node shows anything: words or a picture. */
export function isSeen(node: HtmlNode): boolean {
  if (typeof node === "string") return /[^\s\u00a0\u200b]/.test(node);
  if (!isHtmlElement(node)) return false;
  if (pictureElements.has(node.name) || node.name === "hr") return true;
  return !hiddenElements.has(node.name) && node.children.some(isSeen);
}

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string" && node.kind === "element";
}

export const pictureElements: ReadonlySet<string> = new Set(["amp-img", "image", "img"]);
