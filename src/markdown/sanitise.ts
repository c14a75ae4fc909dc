import { createRequire } from "node:module";
import type { IOptions } from "sanitize-html";
import type { PlacedFigure } from "../domain/figure.ts";
import { once } from "../domain/once.ts";
import { bodyPrinter } from "./body-printer.ts";
import { allowedSchemes } from "./check-references.ts";
import { allowedElements, hiddenElements } from "./elements.ts";
import type { PrintedFigure } from "./figure-block.ts";
import { htmlparser2 } from "./html-tree.ts";

/** Loaded lazily, like `htmlparser2`. */
const sanitizeHtml = once(() => createRequire(import.meta.url)("sanitize-html") as typeof import("sanitize-html"));

/**
 * Sanitises any HTML: nothing in the result runs, loads anything except images, or links to anything outside the allowed schemes.
 */
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

/** Prints sanitised HTML as portable HTML; see `bodyPrinter`. Printing the result again changes nothing. */
export function printBody(html: string): string {
  return printWithFigures(html, new Map()).html;
}

/**
 * Prints sanitised HTML as portable HTML, with figures in their places.
 * @param figures by the title of the `<hr>` in whose place each is; see `createFigurePlaces`
 */
export function printWithFigures(
  html: string,
  figures: ReadonlyMap<string, PrintedFigure>,
): { readonly html: string; readonly figures: readonly PlacedFigure[] } {
  const printer = bodyPrinter();
  const { Parser } = htmlparser2();
  const parser = new Parser({
    onopentag(name, attributes) {
      const printed = name === "hr" ? figures.get(attributes.title ?? "") : undefined;
      if (printed) printer.figure(printed);
      else printer.open(name, attributes);
    },
    onclosetag: (name) => printer.close(name),
    ontext: (text) => printer.text(text),
  });
  parser.end(html);
  return { html: printer.end(), figures: printer.figures() };
}
