import type { Token } from "markdown-it";
import type { HtmlElement } from "./html-tree.ts";
import { attributesOf } from "./markdown.ts";
import { offsetOf } from "./token-places.ts";

/**
 * Returns a paragraph as the tree that its HTML would have, if it may be a figure: if it begins and ends with a picture or a link.
 * Offsets are those in its text.
 * @param inline the token with its text
 */
export function treeOfParagraph({ children }: Token): HtmlElement | undefined {
  const tokens = children ?? [];
  const first = tokens[0]?.type;
  const last = tokens.at(-1)?.type;
  if ((first !== "image" && first !== "link_open") || (last !== "image" && last !== "link_close")) return undefined;
  const root = elementOf("p", undefined);
  const open = [root];
  for (const token of tokens) {
    const siblings = open.at(-1)?.children;
    if (token.nesting === -1) open.pop();
    else if (token.type === "text") siblings?.push(token.content);
    else if (token.type === "softbreak") siblings?.push("\n");
    else {
      const element = elementOf(token.tag, token);
      if (token.type === "code_inline") element.children.push(token.content);
      siblings?.push(element);
      if (token.nesting === 1) open.push(element);
    }
  }
  return root;
}

function elementOf(name: string, token: Token | undefined): HtmlElement {
  return {
    kind: "element",
    name,
    attributes: (token && attributesOf(token)) ?? {},
    at: token ? offsetOf(token) : 0,
    children: [],
  };
}
