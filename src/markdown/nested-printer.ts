import type { BodyPrinter } from "./body-printer.ts";
import type { FilteredElement } from "./filter-element.ts";

/** Prints elements as a browser would find them nested; see `bodyPrinter` for the bytes. */
export interface NestedPrinter {
  /** Whether an element of one of these names is open. */
  isIn(names: ReadonlySet<string>): boolean;
  text(text: string): void;
  /** @param content prints what is in the element */
  element(element: FilteredElement, content: () => void): void;
}

interface OpenElement extends FilteredElement {
  isPrinted: boolean;
  /** Set while a block stands where the paragraph was ended for it. */
  isInterrupted: boolean;
}

/**
 * An element is printed once there is something in it, and not at all without: of paragraphs that only made room, of icons and of
 * scripts' anchors nothing is left. A block ends the paragraph in which it stands, as HTML section 13.2.6.4.7 has it, since a browser
 * would find an empty paragraph behind it otherwise; what follows the block goes on in a paragraph of its own.
 */
export function nestedPrinter(printer: BodyPrinter): NestedPrinter {
  const open: OpenElement[] = [];

  function printOpen(): void {
    for (const element of open) {
      if (element.isPrinted || element.isInterrupted) continue;
      printer.open(element.name, element.attributes);
      element.isPrinted = true;
    }
  }

  /** Ends the paragraph that is open, and gives all that was open in it. */
  function interruptParagraph(): readonly OpenElement[] {
    const start = open.findLastIndex(({ name, isInterrupted }) => name === "p" && !isInterrupted);
    if (start < 0) return [];
    const interrupted = open.slice(start).filter(({ isInterrupted }) => !isInterrupted);
    for (const element of interrupted.toReversed()) {
      if (element.isPrinted) printer.close(element.name);
      element.isPrinted = false;
      element.isInterrupted = true;
    }
    return interrupted;
  }

  function print(element: FilteredElement, content: () => void): void {
    const entry = { ...element, isPrinted: false, isInterrupted: false };
    open.push(entry);
    if (!needsContent.has(element.name)) printOpen();
    content();
    open.pop();
    if (entry.isPrinted) printer.close(element.name);
  }

  return {
    isIn: (names) => open.some(({ name }) => names.has(name)),

    text(text) {
      if (/[^\t\n\f\r ]/.test(text) || open.at(-1)?.name === "pre") printOpen();
      printer.text(text);
    },

    element(element, content) {
      if (!endsParagraph.has(element.name)) {
        print(element, content);
        return;
      }
      const [paragraph, ...inParagraph] = interruptParagraph();
      // What was open in the paragraph goes on in the block.
      const nested = inParagraph.reduceRight(
        (inner, { name, attributes }) =>
          () =>
            print({ name, attributes }, inner),
        content,
      );
      print(element, nested);
      for (const interrupted of paragraph ? [paragraph, ...inParagraph] : []) interrupted.isInterrupted = false;
    },
  };
}

const endsParagraph: ReadonlySet<string> = new Set(
  "blockquote dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary table ul".split(" "),
);

/** Elements that say nothing without something in them. A list's item counts, and a table has a grid of cells. */
const needsContent: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo blockquote cite code del dfn div dl em figcaption figure h2 h3 h4 h5 h6 i ins kbd mark ol p q ruby s samp " +
    "small span strong sub sup time u ul var"
  ).split(" "),
);
