import { bodyPrinter } from "./body-printer.ts";
import { htmlparser2 } from "./html-tree.ts";

/** Sanitised HTML as portable HTML; see `bodyPrinter`. Printing what was printed changes nothing. */
export function printBody(html: string): string {
  const printer = bodyPrinter();
  const { Parser } = htmlparser2();
  const parser = new Parser({
    onopentag: (name, attributes) => printer.open(name, attributes),
    onclosetag: (name) => printer.close(name),
    ontext: (text) => printer.text(text),
  });
  parser.end(html);
  return printer.end();
}
