import { bodyPrinter } from "../../markdown/body-printer.ts";
import { formatProblem, type Problem } from "../../problems/problem.ts";

export interface CorrectionNote {
  /** "Correction" in the article's language. */
  readonly label: string;
  /** As people read it. */
  readonly date: string;
  /** As machines do: ISO 8601. */
  readonly datetime: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * What feeds and the page share of an article, as portable HTML: what was corrected, before the text that it is about; the text.
 * The lead and the lead picture are not in it: each composes its own.
 * @param html as `renderMarkdown` gives it
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

/** What is still to be written of a draft, as the beginning of its body; empty where there is nothing. */
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

/** Portable HTML of several printers, one behind the other, with the space between that a printer puts between two blocks. */
export function joinBlocks(...printed: readonly string[]): string {
  return printed.filter(Boolean).join(" ");
}
