import { expect, test } from "vitest";
import { appOf, feedPaths } from "../support/app.ts";

test("the directory has one document a line, so that a comparison of lines shows what has changed", async () => {
  const [opening, ...lines] = (await (await appOf().request("/feeds.json")).text()).trimEnd().split("\n");
  const closing = lines.pop();
  expect([opening, closing]).toEqual(['{"feeds":[', "]}"]);
  // Full and in summaries.
  expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")).url)).toHaveLength(2 * feedPaths.length);
});
