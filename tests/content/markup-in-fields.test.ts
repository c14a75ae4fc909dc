import { expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { compileInto, outputFolder } from "../build/compiled.ts";
import { change, story, text } from "./content-folder.ts";

const file = `${story}/en.md`;

async function reportsFor(lead: string): Promise<readonly string[]> {
  const files = { [file]: change(text, '"The first story."', JSON.stringify(lead)) };
  const result = await compileInto(outputFolder(), files);
  return [...("problems" in result ? result.problems : []), ...result.notices].map(formatProblem);
}

test.each([
  ["a **b** c", "**b**"],
  ["a [b](/c)", "[b](/c)"],
  ["## a", "## a"],
  ["a.[^1]", "[^1]"],
  ["{{ a }}", "{{ a }}"],
  ["a <b>c</b>", "<b>"],
  ["a&nbsp;b", "&nbsp;"],
])("markup in a plain field is a notice: %s", async (lead, markup) => {
  expect(await reportsFor(lead)).toEqual([
    `content/${file}:3:7 lead: notice: is plain text, so ${JSON.stringify(markup)} is published as it is; use only words and punctuation`,
  ]);
});

test.each(["[sic] $5 to $10, a*b, {name}, 2*3*4, snake_case_name", "#sport", "AT&T, a < b", "a ** b"])(
  "there is none in %s",
  async (lead) => {
    expect(await reportsFor(lead)).toEqual([]);
  },
);
