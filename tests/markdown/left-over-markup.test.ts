import { describe, expect, it } from "vitest";
import { leftOverMarkup } from "../../src/markdown/left-over-markup.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";

const problemsOf = (markdown: string) => renderMarkdown(markdown, context).problems;
const whatOf = (markdown: string) => problemsOf(markdown).map(({ what }) => what);

/** What a backslash makes a plain character of: the punctuation of ASCII. */
const marks = /[!-/:-@[-`{-~]/g;

describe.each(leftOverMarkup)("left-over markup: $what, $pattern", ({ what, notice, found, passes, of }) => {
  it.each(found)("is told once of %j", (text) => {
    expect(problemsOf(text).map((problem) => [problem.what, problem.notice])).toEqual([[what, notice]]);
  });

  it.each(passes)("is not told of %j", (text) => {
    expect(whatOf(text)).not.toContain(what);
  });

  it.each(found)("is not told of %j in a block of code", (text) => {
    expect(whatOf(`~~~~\n${text}\n~~~~\n\n    ${text.replaceAll("\n", "\n    ")}`)).toEqual([]);
  });

  it.each(found.filter((text) => text.search(marks) >= 0))(
    "is not told of %j with a backslash before its marks",
    (text) => {
      expect(whatOf(text.replace(marks, "\\$&"))).toEqual([]);
    },
  );

  it.each(of === "source" ? [] : found)("is told beside other text and in a quotation: %j", (text) => {
    expect(whatOf(`Before.\n\n> ${text.replaceAll("\n", "\n> ")}\n\nAfter *it*.`)).toContain(what);
  });
});
