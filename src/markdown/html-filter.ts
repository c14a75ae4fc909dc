import type { Diagnosis } from "../problems/problem.ts";
import type { BodyPrinter } from "./body-printer.ts";
import { htmlTree } from "./html-tree.ts";
import { mergeNoscript } from "./merge-noscript.ts";
import { type FigureOptions, printTree } from "./print-tree.ts";
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
  figureOptions: FigureOptions,
): HtmlFilter {
  const tree = htmlTree();
  return {
    write: tree.write,
    isInsideTag: tree.isInsideTag,
    end() {
      const root = tree.end();
      mergeNoscript(root);
      printTree(root, printer, references, report, figureOptions);
    },
  };
}
