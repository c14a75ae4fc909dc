import { expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

const problemsOf = (markdown: string) =>
  renderMarkdown(markdown, context).problems.map(
    ({ line, column, what, notice }) => `${line}:${column} ${notice ? "notice: " : ""}${what}`,
  );

it.each([
  [
    "a definition that is a sentence",
    "a\n\n[Коментар]: Так",
    "3:1 nothing refers to [Коментар], and its line is not published",
  ],
  [
    "a definition of a link that is not there",
    "a\n\n> [b]: https://x.example/",
    "3:3 notice: nothing refers to [b], and its line is not published",
  ],
  ["a second definition", "[a]\n\n[a]: /b\n[A]: /c", "4:1 [A] is defined twice"],
  ["a footnote whose name has a space", "a\n\n[^b c]: d", "3:1 footnote [^b c] has a space in its name"],
  ["too many cells", "| a | b |\n|---|---|\n| c | d | e |", "3:9 a table row has more cells than the header"],
  [
    "a cell too many, in a quotation",
    "> a | b\n> --|--\n> c | d \\| e | f",
    "3:14 a table row has more cells than the header",
  ],
  ["a link without words", "a [](https://x.example/) b", '1:3 link "https://x.example/" has no text'],
  ["code without an end", "a\n\n```js\nb\n\nc", "3:1 a code block is not closed"],
  ["code whose end is too short", "- a\n\n  ~~~~\n  b\n  ~~~", "3:3 a code block is not closed"],
  [
    "a paragraph that is indented",
    "a\n\n\tПерший абзац мовою редакції.\n\nb",
    "3:1 notice: text is published as code: its line begins with four spaces or a tab",
  ],
  ["code that is never closed", "```", "1:1 a code block is not closed"],
])("text that is read but not printed is reported: %s", (_, markdown, problem) => {
  expect(problemsOf(markdown)).toEqual([problem]);
});

it.each([
  "[a] [b][c] ![d][e] x[^1] ^[[f]]\n\n[a]: /a\n[c]: /c\n[e]: photo.png\n[f]: /f\n[^1]: [g]\n\n[g]: /g",
  "[//]: # (a comment)\n[comment]: <> (another)",
  "| a | b |\n|---|---|\n| c | d |\n| e |\n| f | g | |\n| h \\| i | `j \\| k` |",
  "    const a = b;\n\n    npm run compile",
  "```\na\n```\n\n> ~~~~\n> b\n> ~~~~\n\n- ```\n  c\n  ```",
])("nothing is lost in %j", (markdown) => {
  expect(problemsOf(markdown)).toEqual([]);
});
