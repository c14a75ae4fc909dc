import type { Diagnosis } from "../problems/problem.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { blockElements, formControls, hiddenElements } from "./elements.ts";
import { isEmbed } from "./embed.ts";
import { explainDroppedElement, explainEmptyElement, explainNotKept } from "./explain-dropped.ts";
import { filterElement } from "./filter-element.ts";
import { type HtmlElement, type HtmlMark, htmlTree, isSeen } from "./html-tree.ts";
import { meaningOfStyle } from "./meaning-of-style.ts";
import { mergeNoscript } from "./merge-noscript.ts";
import { nestedPrinter } from "./nested-printer.ts";
import type { References } from "./references.ts";

/** Filters HTML that arrives in pieces. */
export interface HtmlFilter {
  write(html: string): void;
  /** Whether a tag or comment has begun and not ended, and would swallow what is written next. */
  isInsideTag(): boolean;
  end(): void;
}

/**
 * Prints the allowed part of the HTML that is written to it, with absolute references, and reports the rest at the end, with the
 * offset of the tag in that HTML. Only comments and purely presentational markup are dropped without a report.
 */
export function htmlFilter(
  printer: BodyPrinter,
  references: References,
  report: (diagnosis: Diagnosis, offset: number) => void,
): HtmlFilter {
  const tree = htmlTree();
  const nested = nestedPrinter(printer);
  // Number of open forms, whose controls are covered by the problem of the form.
  let formDepth = 0;

  /** @param isSpacer whether the parent is a block that only adds white space */
  function printAll(parent: HtmlElement, isSpacer = false): void {
    let before: HtmlElement | undefined;
    for (const node of parent.children) {
      if (typeof node === "string") {
        if (!isSpacer) printText(node, parent);
        if (isSeen(node)) before = undefined;
      } else if (node.kind === "element") {
        if (hiddenElements.has(node.name)) reportDropped(node, parent, before);
        else if (!(isSpacer && node.name === "br")) print(node);
        before = node;
      } else {
        reportMark(node, (diagnosis) => report(diagnosis, node.at));
      }
    }
  }

  /** Prints a text. A block that contains only an address, which is how WordPress writes an embed, becomes a link. */
  function printText(text: string, parent: HtmlElement): void {
    const isAddress = parent.children.length === 1 && /^\s*https?:\/\/\S+\s*$/.test(text) && !nested.isIn(linkElements);
    const link = isAddress && filterElement("a", { href: text.trim() }, references, () => {});
    if (link) nested.element(link, () => nested.text(text.trim()));
    else nested.text(text);
  }

  function reportDropped(element: HtmlElement, parent: HtmlElement, before: HtmlElement | undefined): void {
    const diagnosis =
      formDepth > 0 && formControls.has(element.name) ? undefined : explainDroppedElement(element, parent, before);
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
    if (filtered) nested.element(filtered, content);
    else content();
    if (name === "form") formDepth--;
  }

  return {
    write: tree.write,
    isInsideTag: tree.isInsideTag,
    end() {
      const root = tree.end();
      mergeNoscript(root);
      printAll(root);
    },
  };
}

/** For each element, those that already mean the same. */
const impliedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["strong", new Set(["b", "strong", "th", "h2", "h3", "h4", "h5", "h6"])],
  ["em", new Set(["em", "i"])],
  ["s", new Set(["del", "s"])],
  // Links are underlined anyway.
  ["u", new Set(["a", "ins", "u"])],
]);

function reportMark({ kind, text }: HtmlMark, report: (diagnosis: Diagnosis) => void): void {
  if (kind === "too deep") {
    report({ what: `<${text}> is nested too deeply`, instead: "flatten it" });
  } else if (kind === "declaration") {
    // Word writes these: `<![if !supportLists]>`, `<?xml:namespace prefix = o />`.
    if (!/^(?:!\[(?:if|endif)\b|\?xml\b)/i.test(text))
      report(explainNotKept(`<${/^!\[CDATA\[|^\S*/.exec(text)?.[0] ?? ""}`));
  } else {
    const [, block] = /^\s*wp:([\w/-]+).*\/\s*$/s.exec(text) ?? [];
    if (block) {
      const what = `the WordPress block "${block}" has no text`;
      report({ what, instead: "write what it showed, or a link to it" });
    }
  }
}

const linkElements: ReadonlySet<string> = new Set(["a"]);
