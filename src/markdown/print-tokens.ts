import type { Token } from "markdown-it";
import type { Diagnosis } from "../problems/problem.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { filterElement } from "./filter-element.ts";
import { attributesOf, codeClassOf } from "./markdown.ts";
import type { BlockPlace } from "./markdown-report.ts";
import type { References } from "./references.ts";
import { locateInBlock } from "./token-places.ts";

/**
 * Prints Markdown without raw HTML from its tokens, element by element, instead of as HTML that would have to be parsed again.
 * Links and images go through the same filter as an editor's HTML.
 *
 * markdown-it guarantees that whatever is opened is closed, in the right order. The line breaks that it puts between blocks are
 * left out here, since the printer drops them.
 */
export function printTokens(
  tokens: readonly Token[],
  printer: BodyPrinter,
  references: References,
  report: (diagnosis: Diagnosis, place: BlockPlace) => void,
): void {
  let line = 0;
  // The name under which each open element was printed.
  const printed: (string | undefined)[] = [];

  function open(token: Token, block: Token | undefined): string | undefined {
    const attributes = attributesOf(token);
    if (!attributes && !filtered.has(token.tag)) {
      printer.open(token.tag);
      return token.tag;
    }
    const element = filterElement(token.tag, attributes ?? {}, references, (diagnosis) =>
      report(diagnosis, locateInBlock(block, token, line)),
    );
    if (element) printer.open(element.name, element.attributes);
    return element?.name;
  }

  function printCode(token: Token): void {
    const language = codeClassOf(token);
    printer.open("code", language ? { class: language } : undefined);
    printer.text(token.content);
    printer.close("code");
  }

  function print(list: readonly Token[], block?: Token): void {
    for (const token of list) {
      line = token.map?.[0] ?? line;
      // Paragraphs of a tight list.
      if (token.hidden) continue;
      if (token.type === "inline") print(token.children ?? [], token);
      else if (token.type === "text") printer.text(token.content);
      else if (token.type === "softbreak") printer.text("\n");
      else if (token.type === "code_inline") printCode(token);
      else if (token.type === "code_block" || token.type === "fence") {
        printer.open("pre");
        printCode(token);
        printer.close("pre");
      } else if (token.nesting === 1) printed.push(open(token, block));
      else if (token.nesting === 0) open(token, block);
      else {
        const name = printed.pop();
        if (name) printer.close(name);
      }
    }
  }

  print(tokens);
}

/** Elements that may be renamed or dropped even without an attribute. */
const filtered: ReadonlySet<string> = new Set(["a", "h1", "img"]);
