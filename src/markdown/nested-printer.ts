import type { BodyPrinter } from "./body-printer.ts";
import type { FilteredElement } from "./filter-element.ts";

/** Prints elements nested as a browser would nest them; see `bodyPrinter` for the bytes. */
export interface NestedPrinter {
  /** Whether an element of one of these names is open. */
  isIn(names: ReadonlySet<string>): boolean;
  text(text: string): void;
  /** @param content prints the content of the element */
  element(element: FilteredElement, content: () => void): void;
}

interface OpenElement extends FilteredElement {
  isPrinted: boolean;
  /** Set while a block is open for which the paragraph was closed. */
  isInterrupted: boolean;
}

/**
 * Prints an element once it has content, and not at all without: nothing is left of paragraphs that only add space, of icons and
 * of anchors for scripts. A block closes the paragraph that contains it, as HTML section 13.2.6.4.7 does, since a browser would
 * otherwise find an empty paragraph after it; what follows the block continues in a new paragraph.
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

  /** Closes the open paragraph, and returns it with everything that was open in it. */
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
      // Elements that were open in the paragraph continue inside the block.
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

/** Elements that mean nothing when they are empty. List items are counted even then, and a table has a grid of cells. */
const needsContent: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo blockquote cite code del dfn div dl em figcaption figure h2 h3 h4 h5 h6 i ins kbd mark ol p q ruby s samp " +
    "small span strong sub sup time u ul var"
  ).split(" "),
);
