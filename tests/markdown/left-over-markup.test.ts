import { describe, expect, it, test } from "vitest";
import { type LeftOverMarkup, leftOverMarkup } from "../../src/markdown/left-over-markup.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { context } from "./context.ts";
import { leftOverExamples } from "./left-over-examples.ts";

const problemsOf = (markdown: string) => renderMarkdown(markdown, context).problems;
const whatOf = (markdown: string) => problemsOf(markdown).map(({ what }) => what);

/** What a backslash makes a plain character of: the punctuation of ASCII. */
const marks = /[!-/:-@[-`{-~]/g;

test("every pattern has examples of what it finds and of what it lets pass", () => {
  expect(Object.keys(leftOverExamples)).toEqual(Object.keys(leftOverMarkup));
  const incomplete = Object.entries(leftOverExamples).filter(
    ([, { found, passes }]) => !found.length || !passes.length,
  );
  expect(incomplete).toEqual([]);
});

const patterns = Object.entries<LeftOverMarkup>(leftOverMarkup).map(([name, markup]) => ({
  name,
  ...markup,
  // `Object.entries` forgets the names' type.
  ...leftOverExamples[name as keyof typeof leftOverMarkup],
}));

/** What each text gives, beside it, so that a failure names the text. */
const each = <Result>(texts: readonly string[], of: (text: string) => Result) => texts.map((text) => [text, of(text)]);

describe.each(patterns)("left-over markup: $name", ({ what, notice, found, passes, of }) => {
  it("is told once, alone", () => {
    const told = each(found, (text) => problemsOf(text).map((problem) => [problem.what, problem.notice]));
    expect(told).toEqual(each(found, () => [[what, notice]]));
  });

  it("is told beside other text and in a quotation", () => {
    const texts = of === "source" ? [] : found;
    const told = each(texts, (text) =>
      whatOf(`Before.\n\n> ${text.replaceAll("\n", "\n> ")}\n\nAfter *it*.`).includes(what),
    );
    expect(told).toEqual(each(texts, () => true));
  });

  it("is not told of in a block of code, nor with a backslash before its marks", () => {
    const told = each(found, (text) => [
      ...whatOf(`~~~~\n${text}\n~~~~\n\n    ${text.replaceAll("\n", "\n    ")}`),
      ...(text.search(marks) < 0 ? [] : whatOf(text.replace(marks, "\\$&"))),
    ]);
    expect(told).toEqual(each(found, () => []));
  });

  it("is not told of what only looks like it", () => {
    expect(each(passes, (text) => whatOf(text).includes(what))).toEqual(each(passes, () => false));
  });
});
