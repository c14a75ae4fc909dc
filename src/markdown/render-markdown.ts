import type { Token } from "markdown-it";
import type { PlacedFigure } from "../domain/figure.ts";
import { conflictMarker, unresolvedConflict } from "../problems/conflict-marker.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { bodyPrinter } from "./body-printer.ts";
import { createFigurePlaces } from "./figure-places.ts";
import { maskCode } from "./find-left-over.ts";
import { markdown } from "./markdown.ts";
import { type BlockPlace, createEnv, locateInSource } from "./markdown-report.ts";
import { printMixed } from "./print-mixed.ts";
import { printTokens } from "./print-tokens.ts";
import type { References } from "./references.ts";

/*
 * Pure Markdown is printed straight from its tokens. Raw HTML may change the meaning of everything around it: a text that has any
 * is turned into HTML as a whole, which goes through a filter piece by piece, in one pass that knows the place of every piece in
 * the source.
 *
 * Either output is safe by itself. Output from raw HTML goes through sanitize-html as well, whose maintainers keep up with new
 * attacks. In pure Markdown every tag is our own, and there is nothing for it to find.
 */

export interface MarkdownProblem extends Diagnosis {
  /** Within the Markdown, from 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface RenderedMarkdown {
  /** Portable HTML; see `bodyPrinter`. */
  readonly html: string;
  /** Blocks of it that pages show in their own way, in their order. */
  readonly figures: readonly PlacedFigure[];
  readonly problems: readonly MarkdownProblem[];
}

/** Renders Markdown as sanitised, portable HTML without relative URLs, and reports everything that could not be kept. */
export function renderMarkdown(source: string, context: References): RenderedMarkdown {
  const problems: MarkdownProblem[] = [];
  const printer = bodyPrinter();
  const report = (diagnosis: Diagnosis, place: BlockPlace, offset = 0) => {
    problems.push({ ...locateInSource(source, place, offset), ...diagnosis });
  };
  const tokens = markdown.parse(source, createEnv(report));
  const places = hasRawHtml(tokens) ? createFigurePlaces(source) : undefined;
  if (places) printMixed(tokens, printer, context, report, places);
  else printTokens(tokens, printer, context, report);
  const html = printer.end();
  const conflict = conflictMarker.test(source) && conflictMarker.exec(maskCode(source, tokens));
  if (conflict) {
    // Any other problem would be about a mixture of two texts.
    problems.length = 0;
    report(unresolvedConflict, { line: 0, text: source, at: conflict.index });
  }
  problems.sort((one, other) => one.line - other.line || one.column - other.column);
  return { ...(places ? places.fill(html) : { html, figures: printer.figures() }), problems };
}

function hasRawHtml(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, children }) => type.startsWith("html_") || (type === "inline" && hasRawHtml(children ?? [])),
  );
}
