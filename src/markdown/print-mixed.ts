import type { Token } from "markdown-it";
import type { Diagnosis } from "../problems/problem.ts";
import type { BodyPrinter } from "./body-printer.ts";
import type { FigurePlaces } from "./figure-places.ts";
import { beginsFootnotes } from "./footnotes.ts";
import { htmlFilter } from "./html-filter.ts";
import { markdown } from "./markdown.ts";
import type { BlockPlace } from "./markdown-report.ts";
import type { References } from "./references.ts";
import { locateInBlock } from "./token-places.ts";

/**
 * Prints the allowed part of Markdown with raw HTML in it: turns it into HTML, token by token, and filters that.
 * @param places where figures are printed
 */
export function printMixed(
  tokens: readonly Token[],
  printer: BodyPrinter,
  references: References,
  report: (diagnosis: Diagnosis, place: BlockPlace, offset: number) => void,
  places: FigurePlaces,
): void {
  const pieces: { readonly piece: Piece; readonly start: number }[] = [];
  let written = 0;
  let footnotes = Number.POSITIVE_INFINITY;
  const filter = htmlFilter(
    printer,
    references,
    (diagnosis, offset) => {
      const found = pieces.findLast(({ start }) => start <= offset);
      if (found) report(diagnosis, found.piece, found.piece.raw ? offset - found.start : 0);
    },
    { reserve: places.reserve, mayBeFigure: (offset) => offset < footnotes },
  );

  for (const piece of piecesOf(tokens)) {
    pieces.push({ piece, start: written });
    if (piece.isFootnotes) footnotes = Math.min(footnotes, written);
    filter.write(piece.html);
    written += piece.html.length;
    if (piece.raw && filter.isInsideTag()) {
      const what = "a tag or comment in raw HTML is not closed";
      report({ what, instead: "close it before the next empty line" }, piece, 0);
    }
  }
  filter.end();
}

interface Piece extends BlockPlace {
  readonly html: string;
  /** Whether the HTML is the editor's own, as written. */
  readonly raw: boolean;
  /** Whether it is the line above the footnotes. */
  readonly isFootnotes?: boolean;
}

/** Yields the HTML of the tokens in pieces that each have at most one tag that may have to be reported. */
function* piecesOf(tokens: readonly Token[]): Generator<Piece> {
  const { renderer, options } = markdown;
  let plain = "";
  let line = 0;

  function* renderTokens(list: Token[], block?: Token): Generator<Piece> {
    for (const [index, token] of list.entries()) {
      line = token.map?.[0] ?? line;
      if (token.type === "inline") {
        yield* renderTokens(token.children ?? [], token);
        continue;
      }
      const rule = renderer.rules[token.type];
      const html = rule ? rule(list, index, options, {}, renderer) : renderer.renderToken(list, index, options);
      const isFootnotes = beginsFootnotes(token);
      if (!reportable.has(token.type) && !isFootnotes) {
        plain += html;
        continue;
      }
      if (plain) yield { html: plain, raw: false, line, text: "", at: 0 };
      plain = "";
      const raw = token.type.startsWith("html_");
      const place = locateInBlock(block ?? token, token, line);
      yield { html: token.type === "html_block" ? `${html}\n` : html, raw, isFootnotes, ...place };
    }
  }

  yield* renderTokens([...tokens]);
  if (plain) yield { html: plain, raw: false, line, text: "", at: 0 };
}

const reportable: ReadonlySet<string> = new Set(["link_open", "image", "html_inline", "html_block"]);
