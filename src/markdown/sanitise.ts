import { createRequire } from "node:module";
import type { IOptions } from "sanitize-html";
import { once } from "../domain/once.ts";
import { bodyPrinter } from "./body-printer.ts";
import { allowedSchemes } from "./check-references.ts";
import { allowedElements, hiddenElements } from "./elements.ts";
import { htmlparser2 } from "./html-tree.ts";

/** Loaded where there is raw HTML, as `htmlparser2` is. */
const sanitizeHtml = once(() => createRequire(import.meta.url)("sanitize-html") as typeof import("sanitize-html"));

/** Whatever HTML it is given, nothing in the result runs, loads anything but images or leads out of the allowed schemes. */
export function sanitise(html: string): string {
  return sanitizeHtml()(html, policy);
}

const policy: IOptions = {
  allowedTags: [...allowedElements.keys()],
  allowedAttributes: Object.fromEntries(
    [...allowedElements].map(([name, attributes]) => [name, [...attributes.keys()].filter((key) => key !== "class")]),
  ),
  allowedClasses: { code: ["language-*"] },
  allowedSchemes: [...allowedSchemes],
  allowedSchemesByTag: { img: ["http", "https"] },
  allowProtocolRelative: false,
  nonTextTags: [...hiddenElements, "head", "noscript"],
};

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
