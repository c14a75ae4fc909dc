import { bodyPrinter } from "../../markdown/body-printer.ts";
import { formatProblem, type Problem } from "../../problems/problem.ts";

export interface CorrectionNote {
  /** The word "Correction" in the article's language. */
  readonly label: string;
  /** The date for people. */
  readonly date: string;
  /** The date for machines: ISO 8601. */
  readonly datetime: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * Prints the part of an article that feeds and the page share, as portable HTML: the corrections, then the text that
 * they are about. The lead and the lead picture are not in it: feeds and pages each compose their own.
 * @param html as `renderMarkdown` returns it
 */
export function printArticleBody(corrections: readonly CorrectionNote[], html: string): string {
  const printer = bodyPrinter();
  for (const { label, date, datetime, text } of corrections) {
    printer.open("p");
    printer.open("strong");
    printer.text(`${label}, `);
    printer.open("time", { datetime });
    printer.text(date);
    printer.close("time");
    printer.text(":");
    printer.close("strong");
    printer.text(` ${text}`);
    printer.close("p");
  }
  return joinBlocks(printer.end(), html);
}

/** Prints the gaps of a draft as the beginning of its body; empty if there are none. */
export function printGaps(gaps: readonly Problem[]): string {
  if (gaps.length === 0) return "";
  const printer = bodyPrinter();
  printer.open("ul");
  for (const gap of gaps) {
    printer.open("li");
    printer.open("mark");
    printer.text(formatProblem(gap));
    printer.close("mark");
    printer.close("li");
  }
  printer.close("ul");
  return printer.end();
}

/** Joins portable HTML of several printers, with the space that a printer puts between two blocks. */
export function joinBlocks(...printed: readonly string[]): string {
  return printed.filter(Boolean).join(" ");
}
