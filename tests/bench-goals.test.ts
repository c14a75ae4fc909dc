import { expect, test } from "vitest";
import { goals, goalsTable, judge } from "./bench/goals.ts";

test("a figure meets its goal up to the limit, and is printed with it", () => {
  expect(judge("notModified", 1.3)).toEqual({
    goal: "304 against a bare Worker's",
    met: true,
    finding: "1.30x, at most 1.30x",
  });
  expect(judge("notModified", 1.31).met).toBe(false);
});

test("a figure with a lower limit meets its goal from that limit on", () => {
  expect(judge("renderedFeed", 7.99)).toMatchObject({ met: false, finding: "7.99x, at least 8.00x" });
  expect(judge("renderedFeed", 8).met).toBe(true);
});

test("a figure that could not be measured does not meet its goal", () => {
  for (const name of ["warmFeed", "renderedFeed"] as const) expect(judge(name, Number.NaN).met).toBe(false);
});

test("the table lists every goal with its limit and unit", () => {
  const { rows } = goalsTable();
  expect(rows).toHaveLength(Object.keys(goals).length);
  expect(rows).toContainEqual(["memory after all documents of 30,000 stories x 3", "at most 128 MB"]);
});
