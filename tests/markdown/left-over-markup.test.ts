import { describe, expect, it, test } from "vitest";
import { type LeftOverMarkup, leftOverMarkup } from "../../src/markdown/left-over-markup.ts";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { checkEach } from "../support/check-each.ts";
import { context } from "./context.ts";
import { leftOverExamples } from "./left-over-examples.ts";

const problemsOf = (markdown: string) => renderMarkdown(markdown, context).problems;
const whatOf = (markdown: string) => problemsOf(markdown).map(({ what }) => what);

/** Characters that a backslash can escape: ASCII punctuation. */
const marks = /[!-/:-@[-`{-~]/g;

test("every pattern has examples of what it finds and of what it ignores", () => {
  expect(Object.keys(leftOverExamples)).toEqual(Object.keys(leftOverMarkup));
  const incomplete = Object.entries(leftOverExamples).filter(
    ([, { found, passes }]) => !found.length || !passes.length,
  );
  expect(incomplete).toEqual([]);
});

const patterns = Object.entries<LeftOverMarkup>(leftOverMarkup).map(([name, markup]) => ({
  name,
  ...markup,
  // `Object.entries` loses the type of the names.
  ...leftOverExamples[name as keyof typeof leftOverMarkup],
}));

describe.each(patterns)("left-over markup: $name", ({ what, notice, found, passes, of }) => {
  it("is reported once, but not in a code block, nor with a backslash before its marks", async () => {
    await checkEach(found, JSON.stringify, (text) => {
      expect(problemsOf(text).map((problem) => [problem.what, problem.notice])).toEqual([[what, notice]]);
      expect(whatOf(`~~~~\n${text}\n~~~~\n\n    ${text.replaceAll("\n", "\n    ")}`)).toEqual([]);
      if (text.search(marks) >= 0) expect(whatOf(text.replace(marks, "\\$&"))).toEqual([]);
      if (of !== "source")
        expect(whatOf(`Before.\n\n> ${text.replaceAll("\n", "\n> ")}\n\nAfter *it*.`)).toContain(what);
    });
  });

  it("is not reported for text that only looks like it", async () => {
    await checkEach(passes, JSON.stringify, (text) => expect(whatOf(text)).not.toContain(what));
  });
});
