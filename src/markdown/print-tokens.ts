import type { Token } from "markdown-it";
import { required } from "../domain/required.ts";
import type { Diagnosis } from "../problems/problem.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { type FilteredElement, filterElement } from "./filter-element.ts";
import { findFigures } from "./find-figures.ts";
import { beginsFootnotes } from "./footnotes.ts";
import { attributesOf, codeClassOf } from "./markdown.ts";
import type { BlockPlace } from "./markdown-report.ts";
import { treeOfParagraph } from "./paragraph-tree.ts";
import { printFigure } from "./print-figure.ts";
import type { References } from "./references.ts";
import { locateInBlock } from "./token-places.ts";

/**
 * Prints Markdown without raw HTML from its tokens, element by element, instead of as HTML that would have to be parsed again.
 * Links and images go through the same filter as an editor's HTML, and paragraphs that may be figures through the same search.
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
  // The name under which each open element was printed, or the element if it was filtered.
  const printed: (string | FilteredElement | undefined)[] = [];

  function open(token: Token, block: Token | undefined): string | FilteredElement | undefined {
    const attributes = attributesOf(token);
    if (!attributes && !filtered.has(token.tag)) {
      printer.open(token.tag);
      return token.tag;
    }
    const element = filterElement(token.tag, attributes ?? {}, references, (diagnosis) =>
      report(diagnosis, locateInBlock(block, token, line)),
    );
    if (element) printer.open(element.name, element.attributes);
    return element;
  }

  function close(): void {
    const element = printed.pop();
    if (typeof element === "string") printer.close(element);
    else if (element) {
      printer.close(element.name);
      if (element.note) printer.text(` ${element.note}`);
    }
  }

  function printCode(token: Token): void {
    const language = codeClassOf(token);
    printer.open("code", language ? { class: language } : undefined);
    printer.text(token.content);
    printer.close("code");
  }

  /** Prints a paragraph that consists of figures. @returns whether it does */
  function printFigures(inline: Token | undefined): boolean {
    const tree = inline && treeOfParagraph(inline);
    const found = tree && findFigures(tree, references.mastodon);
    if (!found) return false;
    const place = locateInBlock(inline, inline, line);
    for (const each of found.figures) {
      const block = printFigure(
        each,
        references,
        (diagnosis, at) => report(diagnosis, { ...place, at }),
        () => "",
      );
      if (block) printer.figure(block);
    }
    return true;
  }

  function print(list: readonly Token[], block?: Token): void {
    let inFootnotes = false;
    let next = 0;
    for (let index = 0; index < list.length; index = next) {
      const token = required(list[index], "token", index);
      next = index + 1;
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
      } else if (token.type === "paragraph_open" && !inFootnotes && printFigures(list[next])) next = index + 3;
      else if (token.nesting === 1) printed.push(open(token, block));
      else if (token.nesting === 0) {
        inFootnotes ||= beginsFootnotes(token);
        open(token, block);
      } else close();
    }
  }

  print(tokens);
}

/** Elements that may be renamed or dropped even without an attribute. */
const filtered: ReadonlySet<string> = new Set(["a", "h1", "img"]);
