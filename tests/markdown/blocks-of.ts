import type { FigureBlock } from "../../src/markdown/figure-block.ts";
import { type RenderedMarkdown, renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

export interface Found {
  /** The blocks of a text that are figures, in the order in which they were printed; of an embed, only its URL. */
  readonly blocks: readonly object[];
  /** The body, with `[figure]` in place of each. */
  readonly html: string;
  /** As `line:column what; instead`. */
  readonly problems: readonly string[];
}

/** Finds the figures of a text. */
export function blocksOf(markdown: string): Found {
  const blocks: FigureBlock[] = [];
  const { html, figures, problems } = renderMarkdown(markdown, {
    ...context,
    printFigure(block) {
      blocks.push(block);
      return context.printFigure(block);
    },
  });
  return {
    blocks: blocks.map((block) => (block.kind === "embed" ? { ...block, embed: block.embed.url } : block)),
    html: withoutFigures(html, figures),
    problems: problems.map(
      ({ line, column, what, instead, notice }) => `${line}:${column} ${notice ? "notice: " : ""}${what}; ${instead}`,
    ),
  };
}

function withoutFigures(html: string, figures: RenderedMarkdown["figures"]): string {
  return figures.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}[figure]${rest.slice(end)}`, html);
}
