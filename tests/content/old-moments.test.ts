import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compiled } from "../build/compiled.ts";
import { instant } from "../support/instant.ts";
import { article, change, story, text } from "./content-folder.ts";

// Times before the epoch are negative numbers of milliseconds, and just as valid.
test("a story from before 1970 has its own dates in every format, in the sitemap and on its page", async () => {
  const library = await compiled({
    [`${story}/article.yaml`]: change(article, "2026-01-03T20:53:00+02:00", "1965-03-18T08:34:51Z"),
    [`${story}/en.md`]: text,
  });
  const app = createApp({ library, now: () => instant("2026-02-01T12:00:00Z") });
  const get = async (path: string) => (await app.request(path)).text();
  const rss = await get("/en/rss.xml");
  expect(rss).toContain("<pubDate>Thu, 18 Mar 1965 08:34:51 GMT</pubDate>");
  expect(rss).toMatch(/<lastBuildDate>Thu, 18 Mar 1965/);
  expect(rss).toMatch(/<atom:updated>1965-03-18T08:34:51/);
  const atom = await get("/en/atom.xml");
  expect(atom.match(/<updated>[^<]*/g)).toEqual(Array(2).fill("<updated>1965-03-18T08:34:51.000Z"));
  expect(atom).toContain("<published>1965-03-18T08:34:51.000Z");
  expect(JSON.parse(await get("/en/feed.json")).items[0]).toMatchObject({
    date_published: expect.stringMatching(/^1965-03-18T08:34:51/),
  });
  expect(await get("/sitemap.xml")).toMatch(/<lastmod>1965-03-18/);
  for (const [path, body] of [
    ["feeds, sitemap", rss + atom],
    ["page", await get("/en/articles/first")],
    ["list", await get("/en/")],
  ]) {
    expect(body, path).not.toMatch(/19(?:70|69)/);
  }
});
