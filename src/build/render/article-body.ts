import { bodyPrinter } from "../../markdown/body-printer.ts";
import { joinBlocks } from "./join-blocks.ts";

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
export function articleBody(corrections: readonly CorrectionNote[], html: string): string {
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
