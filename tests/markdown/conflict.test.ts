import { expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

const problemsOf = (markdown: string) =>
  renderMarkdown(markdown, context).problems.map(({ line, column, what }) => `${line}:${column} ${what}`);

it.each([
  ["Текст.\n\n<<<<<<< HEAD\nОдин.\n=======\nДва.\n>>>>>>> other", "3:1"],
  ["- a\n\n<<<<<<< HEAD\n[b](c)\n||||||| 1a2b3c\nd\n=======\n{{ e }}\n>>>>>>> f", "3:1"],
  ["```\na\n```\n>>>>>>> other", "4:1"],
])("a merge conflict is the only problem that is reported: %j", (markdown, place) => {
  expect(problemsOf(markdown)).toEqual([`${place} a merge conflict is not resolved`]);
});

it.each([
  "```\n<<<<<<< HEAD\n```",
  "a\r\r```\r<<<<<<< HEAD\r```",
  "    >>>>>>> other",
  "Heading\n=======",
  ">> a",
  "a <<<<<<< b",
])("there is no conflict in %j", (markdown) => {
  expect(problemsOf(markdown)).toEqual([]);
});
