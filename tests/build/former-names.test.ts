import { describe, expect, test } from "vitest";
import { article, authors, type Files, problemsOf, story, tags } from "../content/content-folder.ts";
import { directoryOf } from "../lists/directory-of.ts";
import { sampleApp } from "../support/sample-newsroom.ts";
import { compiled, compileInto, outputFolder } from "./compiled.ts";

const files: Files = {
  "tags.yaml": `${tags}  aliases: [rich-site-summary, blogs]\nwebinars:\n  kind: topic\n  name: Webinars\n  aliases: [online]\n  retired: true\n`,
  "authors.yaml": `${authors}  aliases: [desk]\nstringer:\n  name: Stringer\n  retired: true\n`,
  [`${story}/article.yaml`]: `${article}tags: [rss]\n`,
};

test("as many feed documents are counted as /feeds.json lists", async () => {
  const result = await compileInto(outputFolder(), files);
  const listed = await directoryOf(sampleApp(await compiled(files)));
  expect(result).toMatchObject({ summary: { feeds: listed.length } });
  expect(new Set(listed.map(({ variant }) => variant))).toEqual(new Set(["full", "summary"]));
});

describe("over HTTP", () => {
  const request = async (path: string) => sampleApp(await compiled(files)).request(path);

  test.each([
    ["/en/tags/rich-site-summary/rss.xml", "/en/tags/rss/rss.xml"],
    ["/uk/tags/rich-site-summary/?a=1", "/uk/tags/rss/?a=1"],
    ["/en/tags/ukraine+rich-site-summary/feed.json", "/en/tags/rss+ukraine/feed.json"],
    ["/en/tags/blogs+kyiv/feed.json", "/en/tags/kyiv+rss/feed.json"],
    ["/en/tags/blogs,rss+-rich-site-summary/feed.json", "/en/tags/rss+-rss/feed.json"],
    ["/en/summary/tags/rich-site-summary/atom.xml", "/en/summary/tags/rss/atom.xml"],
    ["/en/authors/desk/atom.xml", "/en/authors/newsroom/atom.xml"],
  ])("%s redirects to %s permanently", async (path, location) => {
    const response = await request(path);
    expect([response.status, response.headers.get("Location")]).toEqual([308, location]);
  });

  test.each([
    "/en/tags/webinars/rss.xml",
    "/en/tags/online/",
    "/en/tags/rss+-webinars/atom.xml",
    "/en/authors/stringer/",
  ])("%s is gone", async (path) => {
    const response = await request(path);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("is no longer kept here");
  });

  test.each(["/en/", "/", "/opml.xml", "/feeds.json", "/sitemap.xml", "/en/build"])(
    "%s lists nothing that is retired",
    async (path) => {
      const text = await (await request(path)).text();
      expect(text).not.toMatch(/webinars|stringer/i);
    },
  );
});

test("the page of a retired feed says that the feed has ended, not that something was withdrawn", async () => {
  const app = sampleApp(await compiled(files));
  const page = await app.request("/en/tags/webinars/", { headers: { "Sec-Fetch-Dest": "document" } });
  expect(page.status).toBe(410);
  const html = await page.text();
  expect(html).toContain("This feed has ended");
  expect(html).not.toContain("withdrawn");
});

test("a story cannot name a retired tag or author", async () => {
  expect(
    await problemsOf({
      ...files,
      [`${story}/article.yaml`]: `${article.replace("[newsroom]", "[stringer]")}tags: [webinars]\n`,
    }),
  ).toEqual([
    `content/${story}/article.yaml:4:11 authors[0]: the author "stringer" is retired; use another author, or remove their \`retired\``,
    `content/${story}/article.yaml:5:8 tags[0]: the tag "webinars" is retired; use another tag, or remove its \`retired\``,
  ]);
});

test("a former name has one target", async () => {
  expect(
    await problemsOf({
      ...files,
      "tags.yaml": `${tags}  aliases: [kyiv, first]\nx:\n  kind: topic\n  name: X\n  aliases: [first]\n`,
      [`${story}/article.yaml`]: article,
    }),
  ).toEqual([
    'content/tags.yaml:10:13 rss.aliases[0]: "kyiv" is also the slug of an entry; remove one of the two',
    'content/tags.yaml:14:13 x.aliases[0]: "first" already leads to "rss"; remove one of the two',
  ]);
});
