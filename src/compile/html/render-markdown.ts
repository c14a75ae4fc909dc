import type { Token } from "markdown-it";
import { bodyPrinter } from "./body-printer.ts";
import { htmlFilter } from "./html-filter.ts";
import { markdown, offsetOf } from "./markdown.ts";
import { printBody } from "./print-body.ts";
import type { Complaint, References } from "./references.ts";
import { sanitise } from "./sanitise.ts";
import { type SourceText, sourcePlace } from "./source-place.ts";

/*
 * Markdown is turned into HTML token by token, and each piece goes straight through the filter that prints what is allowed and
 * reports what is not: one pass, in which the place of every piece in the source is known.
 *
 * The filter's result is safe by itself. Where an editor wrote raw HTML, it goes through sanitize-html as well, which others
 * keep up with what attackers find. Where all is Markdown, every tag is the renderer's own and there is nothing for it to find:
 * that it costs as much again as everything else (0.26 ms on 0.4 ms for 5 KB) is then a price for nothing.
 */

export type MarkdownContext = References;

export interface MarkdownProblem extends Complaint {
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
export function renderMarkdown(source: string, context: MarkdownContext): RenderedMarkdown {
  const problems: MarkdownProblem[] = [];
  const printer = bodyPrinter();
  let current: Piece | undefined;
  let currentStart = 0;
  let written = 0;
  let hasRawHtml = false;

  function report(complaint: Complaint, offset: number): void {
    problems.push({ ...(current ? sourcePlace(source, current, offset) : { line: 1, column: 1 }), ...complaint });
  }
  const filter = htmlFilter(printer, context, (complaint, offset) =>
    report(complaint, current?.raw ? Math.max(0, offset - currentStart) : 0),
  );

  for (const piece of piecesOf(markdown.parse(source, {}))) {
    current = piece;
    currentStart = written;
    filter.write(piece.html);
    written += piece.html.length;
    if (!piece.raw) continue;
    hasRawHtml = true;
    if (filter.isInsideTag()) {
      report({ what: "a tag or comment of raw HTML does not end", instead: "end it before the next empty line" }, 0);
    }
  }
  filter.end();
  const html = printer.end();
  return { html: hasRawHtml ? printBody(sanitise(html)) : html, problems };
}

interface Piece extends SourceText {
  readonly html: string;
  /** Whether the HTML is the editor's own, as written. */
  readonly raw: boolean;
}

/** HTML of the tokens, in pieces that each have at most one tag of which there may be something to report. */
function* piecesOf(tokens: readonly Token[]): Generator<Piece> {
  const { renderer, options } = markdown;
  let plain = "";
  let line = 0;

  function* rendered(list: Token[], text: string | undefined): Generator<Piece> {
    for (const [index, token] of list.entries()) {
      line = token.map?.[0] ?? line;
      if (token.type === "inline") {
        yield* rendered(token.children ?? [], token.content);
        continue;
      }
      const rule = renderer.rules[token.type];
      const html = rule ? rule(list, index, options, {}, renderer) : renderer.renderToken(list, index, options);
      if (!reportable.has(token.type)) {
        plain += html;
        continue;
      }
      if (plain) yield { html: plain, raw: false, line, text: "", at: 0 };
      plain = "";
      const raw = token.type.startsWith("html_");
      const at = offsetOf(token);
      yield { html: token.type === "html_block" ? `${html}\n` : html, raw, line, text: text ?? token.content, at };
    }
  }

  yield* rendered([...tokens], undefined);
  if (plain) yield { html: plain, raw: false, line, text: "", at: 0 };
}

const reportable: ReadonlySet<string> = new Set(["link_open", "image", "html_inline", "html_block"]);
