import { expect, test } from "vitest";
import { appOf, feedPaths } from "../support/app.ts";
import { isDocument } from "../support/every-feed.ts";

test("the directory has one document per line, so that a line diff shows what has changed", async () => {
  const [opening, ...lines] = (await (await appOf().request("/feeds.json")).text()).trimEnd().split("\n");
  const closing = lines.pop();
  expect([opening, closing]).toEqual(['{"feeds":[', "]}"]);
  const documents = feedPaths
    .flatMap((path) => [path, path.replace(/^\/../, "$&/summary")])
    .filter((path) => isDocument(path));
  const urls = lines.map((line) => JSON.parse(line.replace(/,$/, "")).url);
  expect(urls.sort()).toEqual(documents.map((path) => `https://news.example${path}`).sort());
});
