import { createHash } from "node:crypto";
import type { PlacedFigure } from "../domain/figure.ts";
import { once } from "../domain/once.ts";
import type { PrintedFigure } from "./figure-block.ts";
import { printWithFigures, sanitise } from "./sanitise.ts";

/** Keeps the places of figures in HTML while it is sanitised: figures have elements that an author may not write. */
export interface FigurePlaces {
  /** Returns the title of the `<hr>` that is printed in place of a figure. */
  reserve(figure: PrintedFigure): string;
  /** Sanitises HTML, and prints it as portable HTML with the figures in their places. */
  fill(html: string): { readonly html: string; readonly figures: readonly PlacedFigure[] };
}

/** @param source the whole text: nobody can write a title that is a hash of the text that it is in */
export function createFigurePlaces(source: string): FigurePlaces {
  const hash = once(() => createHash("sha256").update(source).digest("hex"));
  const figures = new Map<string, PrintedFigure>();
  return {
    reserve(figure) {
      const title = `${hash()}-${figures.size}`;
      figures.set(title, figure);
      return title;
    },
    fill: (html) => printWithFigures(sanitise(html), figures),
  };
}
