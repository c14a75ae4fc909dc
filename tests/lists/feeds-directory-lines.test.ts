import { expect, test } from "vitest";
import { appOf, etagOf, feedPaths } from "../support/app.ts";
import { isDocument } from "../support/every-feed.ts";
import { story } from "../support/story.ts";

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

test("the directory's own tag changes if nothing changes in it but the tag of a feed", async () => {
  const apps = ["<p>One</p>", "<p>Other</p>"].map((body) => appOf([story("one", { body })]));
  const [one, other] = await Promise.all(apps.map(async (app) => app.request("/feeds.json")));
  if (!one || !other) throw new Error("Both answer");

  expect(etagOf(one)).not.toBe(etagOf(other));
  const withoutTags = async (response: Response) => (await response.text()).replaceAll(/"etag":"[^,]*"}/g, "");
  expect(await withoutTags(one)).toBe(await withoutTags(other));
});
