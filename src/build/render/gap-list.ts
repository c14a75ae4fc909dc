import { bodyPrinter } from "../../markdown/body-printer.ts";
import { formatProblem, type Problem } from "../../problems/problem.ts";

/** What is still to be written of a draft, as the beginning of its body; empty where there is nothing. */
export function gapList(gaps: readonly Problem[]): string {
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
