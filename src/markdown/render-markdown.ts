import type { Token } from "markdown-it";
import { conflictMarker, unresolvedConflict } from "../problems/conflict-marker.ts";
import type { Diagnosis } from "../problems/problem.ts";
import { bodyPrinter } from "./body-printer.ts";
import { maskCode } from "./find-left-over.ts";
import { markdown } from "./markdown.ts";
import { type BlockPlace, createEnv, locateInSource } from "./markdown-report.ts";
import { printMixed } from "./print-mixed.ts";
import { printTokens } from "./print-tokens.ts";
import type { References } from "./references.ts";
import { printBody, sanitise } from "./sanitise.ts";

/*
 * Where all is Markdown, its tokens are printed as they are. Where an editor wrote raw HTML, any of it may change what the rest
 * means: all of the text is then turned into HTML, which goes through a filter piece by piece, in one pass in which the place of
 * every piece in the source is known.
 *
 * What either prints is safe by itself. What came of raw HTML goes through sanitize-html as well, which others keep up with what
 * attackers find. In Markdown alone every tag is our own and there is nothing for it to find.
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
  readonly problems: readonly MarkdownProblem[];
}

/** Markdown as sanitised, portable HTML in which nothing is relative, and everything of it that could not be kept. */
export function renderMarkdown(source: string, context: References): RenderedMarkdown {
  const problems: MarkdownProblem[] = [];
  const printer = bodyPrinter();
  const report = (diagnosis: Diagnosis, place: BlockPlace, offset = 0) => {
    problems.push({ ...locateInSource(source, place, offset), ...diagnosis });
  };
  const tokens = markdown.parse(source, createEnv(report));
  const raw = hasRawHtml(tokens);
  if (raw) printMixed(tokens, printer, context, report);
  else printTokens(tokens, printer, context, report);
  const html = printer.end();
  const conflict = conflictMarker.test(source) && conflictMarker.exec(maskCode(source, tokens));
  if (conflict) {
    // Whatever else is wrong is wrong of two texts in one.
    problems.length = 0;
    report(unresolvedConflict, { line: 0, text: source, at: conflict.index });
  }
  problems.sort((one, other) => one.line - other.line || one.column - other.column);
  return { html: raw ? printBody(sanitise(html)) : html, problems };
}

function hasRawHtml(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, children }) => type.startsWith("html_") || (type === "inline" && hasRawHtml(children ?? [])),
  );
}
