import type { Diagnosis } from "../problems/problem.ts";
import { isBesideCode, isFallback } from "./beside-code.ts";
import { type BodyPrinter, bodyPrinter } from "./body-printer.ts";
import { blockElements, formControls, hiddenElements, modernNames } from "./elements.ts";
import { isEmbed } from "./embed.ts";
import {
  explainDroppedElement,
  explainEmptyElement,
  explainInText,
  explainMark,
  explainPictureInPost,
} from "./explain-dropped.ts";
import type { FigurePlaces } from "./figure-places.ts";
import { filterElement } from "./filter-element.ts";
import { findEmbedCode } from "./find-embed-code.ts";
import { type FoundFigures, findFigures, wrappers } from "./find-figures.ts";
import { type HtmlElement, type HtmlNode, isHtmlElement, isSeen, pictureElements } from "./html-tree.ts";
import { meaningOfStyle } from "./meaning-of-style.ts";
import { nestedPrinter } from "./nested-printer.ts";
import { printFigure } from "./print-figure.ts";
import type { References } from "./references.ts";
import { printBody, sanitise } from "./sanitise.ts";
import { isLoader, isPartOfCode, scriptsIn } from "./scripts-in.ts";

export interface FigureOptions extends Pick<FigurePlaces, "reserve"> {
  /** Whether what is at this offset may be a figure. */
  mayBeFigure(offset: number): boolean;
}

/**
 * Prints the allowed part of a tree, with absolute references, and reports the rest.
 * @param figureOptions absent inside the words of a pasted post, which has no figures, and whose pictures are printed as their words
 */
export function printTree(
  root: HtmlElement,
  printer: BodyPrinter,
  references: References,
  report: (diagnosis: Diagnosis, offset: number) => void,
  figureOptions?: FigureOptions,
): void {
  const nested = nestedPrinter(printer);
  // Number of open forms, whose controls are covered by the problem of the form.
  let formDepth = 0;
  // Reports of scripts that are left out if there is an embed: pages have them once, wherever.
  const loaders: (() => void)[] = [];
  let hasEmbed = false;

  /** @param isSpacer whether the parent is a block that only adds white space */
  function printAll(parent: HtmlElement, isSpacer = false): void {
    const figures = figuresIn(parent);
    let before: HtmlElement | undefined;
    for (const node of parent.children) {
      if (typeof node === "string") {
        if (!isSpacer) printText(node, parent);
        if (isSeen(node)) before = undefined;
      } else if (node.kind === "element") {
        const found = figures.get(node);
        if (found) printFigures(node, found);
        else if (isMisplacedCode(node)) report(explainInText(node), node.at);
        else if (isFallback(node) && isBesideCode(node, parent, figures)) continue;
        else if (leaveOutScripts(node, parent, before, figures)) continue;
        else if (hiddenElements.has(node.name)) reportDropped(node, parent, before);
        else if (!(isSpacer && node.name === "br")) print(node);
        before = node;
      } else {
        const diagnosis = explainMark(node);
        if (diagnosis) report(diagnosis, node.at);
      }
    }
  }

  /** Returns the figures among the children of an element. */
  function figuresIn(parent: HtmlElement): ReadonlyMap<HtmlNode, FoundFigures> {
    const figures = new Map<HtmlNode, FoundFigures>();
    for (const node of parent.children) {
      if (!isHtmlElement(node) || !mayBeFigure(node)) continue;
      const found = findFigures(node, references.mastodon);
      hasEmbed ||= found?.figures.some(({ kind }) => kind === "embed") === true;
      const isInText = found?.figures.some(({ kind }) => kind === "clip") && isInSentence(node, parent);
      if (found && !isInText) figures.set(node, found);
    }
    return figures;
  }

  function mayBeFigure(element: HtmlElement): boolean {
    return figureOptions?.mayBeFigure(element.at) === true && !nested.isIn(withoutFigures);
  }

  /** Whether an element is the code of an embed where no embed can be. */
  function isMisplacedCode(element: HtmlElement): boolean {
    return (
      figureOptions !== undefined && !mayBeFigure(element) && findEmbedCode(element, references.mastodon) !== undefined
    );
  }

  /** Leaves out scripts that belong to embeds. @returns whether the element consists of such scripts */
  function leaveOutScripts(
    element: HtmlElement,
    parent: HtmlElement,
    before: HtmlElement | undefined,
    figures: ReadonlyMap<HtmlNode, FoundFigures>,
  ): boolean {
    const scripts = scriptsIn(element);
    if (scripts.length === 0) return false;
    if (scripts.every((script) => isLoader(script, references.mastodon))) {
      for (const script of scripts) loaders.push(() => reportDropped(script, parent, before));
      return true;
    }
    return (
      scripts.every((script) => isPartOfCode(script, references.mastodon)) && isBesideCode(element, parent, figures)
    );
  }

  function isInSentence(element: HtmlElement, parent: HtmlElement): boolean {
    if (blockElements.has(element.name)) return false;
    return nested.isIn(paragraphs) || parent.children.some((node) => isSeen(node) && !isBlock(node));
  }

  function printFigures(element: HtmlElement, { figures, caption }: FoundFigures): void {
    const printAllOfThem = () => {
      for (const figure of figures) {
        const printed = printFigure(figure, references, report, printWords);
        if (!printed || (printed.html === "" && !printed.figure)) continue;
        nested.element({ name: "hr", attributes: { title: figureOptions?.reserve(printed) } }, () => {});
      }
    };
    // The attributes in a provider's code are its own.
    if (figures.every(({ kind }) => kind !== "embed")) reportAttributes(element, caption);
    if (!caption) {
      printAllOfThem();
      return;
    }
    nested.element({ name: "figure", attributes: {} }, () => {
      printAllOfThem();
      print({ ...caption, name: "figcaption" });
    });
  }

  /** Reports what is lost with the attributes of elements that only arrange figures. */
  function reportAttributes(element: HtmlElement, caption: HtmlElement | undefined): void {
    if (element === caption) return;
    if (wrappers.has(element.name)) {
      filterElement(element.name, element.attributes, references, (diagnosis) => report(diagnosis, element.at));
    }
    for (const child of element.children) if (isHtmlElement(child)) reportAttributes(child, caption);
  }

  /** Prints the words of a pasted post. */
  function printWords(quote: HtmlElement): string {
    const words = bodyPrinter();
    printTree(quote, words, references, report);
    return printBody(sanitise(words.end()));
  }

  /** Prints a text. A block that contains only an address, which is how WordPress writes an embed, becomes a link. */
  function printText(text: string, parent: HtmlElement): void {
    const isAddress = parent.children.length === 1 && /^\s*https?:\/\/\S+\s*$/.test(text) && !nested.isIn(linkElements);
    const link = isAddress && filterElement("a", { href: text.trim() }, references, () => {});
    if (link) nested.element(link, () => nested.text(text.trim()));
    else nested.text(text);
  }

  function reportDropped(element: HtmlElement, parent: HtmlElement, before: HtmlElement | undefined): void {
    if (formDepth > 0 && formControls.has(element.name)) return;
    // The logo of a provider.
    if (!figureOptions && element.name === "svg") return;
    const diagnosis =
      (figureOptions && findFigures(element, references.mastodon) && explainInText(element)) ||
      explainDroppedElement(element, parent, before);
    if (diagnosis) report(diagnosis, element.at);
  }

  function print(element: HtmlElement): void {
    const reportHere = (diagnosis: Diagnosis) => report(diagnosis, element.at);
    const seen = isSeen(element);
    if (!seen && isEmbed(element)) {
      reportHere(explainEmptyElement(element));
      return;
    }
    const { name, attributes } = element;
    if (!figureOptions && pictureElements.has(name)) {
      const diagnosis = explainPictureInPost(element);
      if (diagnosis) reportHere(diagnosis);
      nested.text(attributes.alt ?? "");
      return;
    }
    const meaning = meaningOfStyle(name, attributes.style ?? "");
    if (seen && (meaning.isHidden || "hidden" in attributes)) {
      reportHere({
        what: `<${name}> is hidden on a page, but feed readers show it`,
        instead: "remove it, or remove what hides it",
      });
    }
    if (name === "a" && attributes.href !== undefined && !seen) {
      reportHere({ what: `link "${attributes.href}" has no text`, instead: "write some, or remove it" });
    }
    if (name === "noscript" && seen && element.children.some((child) => typeof child === "string" && isSeen(child))) {
      const what = "the text in <noscript> is shown to all readers";
      reportHere({ what, instead: "remove it if it is only about scripts", notice: true });
    }
    const { hidden: _, style: __, "xml:lang": language, ...written } = attributes;
    const given = { ...(language && { lang: language }), ...meaning.attributes, ...written };
    const filtered = filterElement(meaning.isPlain ? "span" : name, given, references, reportHere);
    const wrappers = meaning.elements.filter((wrapper) => !nested.isIn(impliedBy.get(wrapper) ?? new Set([wrapper])));
    const content = wrappers.reduceRight(
      (inner, wrapper) => () => nested.element({ name: wrapper, attributes: {} }, inner),
      () => printAll(element, !seen && filtered !== undefined && blockElements.has(filtered.name)),
    );
    if (name === "form") {
      reportHere({
        what: "<form> is not kept",
        instead: "link to the page that has it: nothing can be sent from a feed",
      });
      formDepth++;
    }
    if (filtered) {
      nested.element(filtered, content);
      if (filtered.note) nested.text(` ${filtered.note}`);
    } else content();
    if (name === "form") formDepth--;
  }

  printAll(root);
  if (!hasEmbed) for (const reportLoader of loaders) reportLoader();
}

/** For each element, those that already mean the same. */
const impliedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["strong", new Set(["b", "strong", "th", "h2", "h3", "h4", "h5", "h6"])],
  ["em", new Set(["em", "i"])],
  ["s", new Set(["del", "s"])],
  // Links are underlined anyway.
  ["u", new Set(["a", "ins", "u"])],
]);

const linkElements: ReadonlySet<string> = new Set(["a"]);
const paragraphs: ReadonlySet<string> = new Set(["p"]);

/** Elements in which a browser finds no block, or none is expected. */
const withoutFigures: ReadonlySet<string> = new Set("a caption dt figcaption h2 h3 h4 h5 h6 pre summary".split(" "));

function isBlock(node: HtmlNode): boolean {
  return isHtmlElement(node) && blockElements.has(modernNames.get(node.name) ?? node.name);
}
