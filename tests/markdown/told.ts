import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

/** The HTML of a text and what there is to say of it, as `line:column what; instead`. */
export function told(markdown: string): { readonly html: string; readonly problems: readonly string[] } {
  const { html, problems } = renderMarkdown(markdown, context);
  return {
    html,
    problems: problems.map(
      ({ line, column, what, instead, notice }) => `${line}:${column} ${notice ? "notice: " : ""}${what}; ${instead}`,
    ),
  };
}
