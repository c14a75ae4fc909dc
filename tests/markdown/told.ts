import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

/** Returns the HTML of a text and its problems, as `line:column what; instead`. */
export function told(markdown: string): { readonly html: string; readonly problems: readonly string[] } {
  const { html, problems } = renderMarkdown(markdown, context);
  return {
    html,
    problems: problems.map(
      ({ line, column, what, instead, notice }) => `${line}:${column} ${notice ? "notice: " : ""}${what}; ${instead}`,
    ),
  };
}
