import { expect, test } from "vitest";
import { quote } from "../../src/problems/quote.ts";

test.each([
  ["a title", '"a title"'],
  ['say "so"', '"say \\"so\\""'],
  ["two\nlines\t", '"two\\nlines\\t"'],
  ["\u0000\u001b[31m", '"\\u0000\\u001b[31m"'],
  ["\u007f\u0085\u009b31m", '"\\u007f\\u0085\\u009b31m"'],
  ["\u2028\u2029", '"\\u2028\\u2029"'],
  ["👍".repeat(41), `"${"👍".repeat(40)}…"`],
])("%j is shown on one line, without control characters that a terminal would obey", (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
