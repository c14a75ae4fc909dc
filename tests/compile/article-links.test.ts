import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/compile/compile.ts";
import { formatProblem } from "../../src/compile/problem.ts";
import { instant } from "../support/instant.ts";
import { compiled, outputFolder } from "./compiled.ts";
import { article, change, contentFolder, type Files, story, text } from "./content-folder.ts";
import { newsroomOnDisk, storyFiles } from "./incremental/newsroom-on-disk.ts";

const other = "articles/2026-02-01-old-town-walk";

const files: Files = {
  [`${other}/article.yaml`]: `${change(article, "id: first", "id: walk")}formerly: [town-walk]\n`,
  [`${other}/en.md`]: text,
  [`${other}/uk.md`]: change(text, "lead:", "slug: прогулянка\nlead:"),
  "articles/2026-02-02-secret/article.yaml": `${change(article, "id: first", "id: secret")}draft: true\n`,
  "articles/2026-02-02-secret/en.md": text,
};

/** What compile says of a link in the English text of the valid newsroom's story. */
async function said(href: string, drafts = false): Promise<readonly string[]> {
  const content = contentFolder({ ...files, [`${story}/en.md`]: `${text}See [this](${href}).\n` });
  const result = await compile({ content, output: outputFolder(), drafts });
  const all = [...("problems" in result ? result.problems : []), ...result.notices];
  return all.map((problem) => formatProblem(problem).replace(`content/${story}/en.md:6:5 body: `, ""));
}

test.each([
  "/en/articles/old-town-walk",
  "/en/articles/old-town-walk/",
  "/EN/articles/old-town-walk?from=here#top",
  "/uk/articles/прогулянка",
  "/ua/articles/%D0%BF%D1%80%D0%BE%D0%B3%D1%83%D0%BB%D1%8F%D0%BD%D0%BA%D0%B0",
  "https://news.example/en/articles/first",
  "https://elsewhere.example/en/articles/nothing",
  "../2026-02-01-old-town-walk/",
  "../2026-02-01-old-town-walk/#top",
])("nothing is said of a link to %s", async (href) => {
  expect(await said(href)).toEqual([]);
});

test.each([
  [
    "/en/articles/old-town-wlk",
    'leads nowhere: there is no article "old-town-wlk" in en; did you mean "../2026-02-01-old-town-walk/"?',
  ],
  [
    "https://news.example/en/articles/nothing-like-it",
    'leads nowhere: there is no article "nothing-like-it" in en; link to a story by its folder, as "../folder/"',
  ],
  [
    "/en/articles/прогулянка",
    'leads nowhere: the article "прогулянка" is there in uk, not in en; write "../2026-02-01-old-town-walk/", which leads to the language that there is',
  ],
  [
    "/en/articles/secret",
    'leads nowhere: there is no article "secret" in en; link to a story by its folder, as "../folder/"',
  ],
])("a link to %s, which no article has, is a problem", async (href, words) => {
  expect(await said(href)).toEqual([`link "${href}" ${words}`]);
});

test("a link to an address that an article had before is a notice", async () => {
  expect(await said("/en/articles/town-walk")).toEqual([
    'notice: link "/en/articles/town-walk" leads on: the article has another address now; write "../2026-02-01-old-town-walk/"',
  ]);
});

test("an article that is a draft can be linked to where drafts are shown", async () => {
  expect(await said("/en/articles/secret", true)).toEqual([]);
});

test.each([
  ["../old-town-walk/", 'there is no story "old-town-walk"; did you mean "../2026-02-01-old-town-walk/"?'],
  [
    "../2026-02-01-old-town-wakl/",
    'there is no story "2026-02-01-old-town-wakl"; did you mean "../2026-02-01-old-town-walk/"?',
  ],
  ["../old-town-wakl", 'there is no story "old-town-wakl"; did you mean "../2026-02-01-old-town-walk/"?'],
  ["../no-such-story/", 'there is no story "no-such-story"; write "../folder/", with the name of a folder in articles'],
  [
    "../2026-02-02-secret/",
    'the story "2026-02-02-secret" is a draft, or has no text that can be read; publish it first, or remove the link',
  ],
  ["../2026-02-01-old-town-walk/uk.md", `a text's file has no address; write "../2026-02-01-old-town-walk/"`],
  ["uk.md", `a text's file has no address; write "../folder/" of a story`],
  ["./article.yaml", `a text's file has no address; write "../folder/" of a story`],
])("a link to %s says what is wrong with it", async (href, words) => {
  expect(await said(href)).toEqual([`link "${href}": ${words}`]);
});

test("a link to a story that is not there in the text's language is a notice, and leads to the other", async () => {
  const content = contentFolder({
    ...files,
    [`${story}/uk.md`]: `${change(text, "lead:", "slug: перша\nlead:")}[x](../2026-02-03-english/)\n`,
    "articles/2026-02-03-english/article.yaml": change(article, "id: first", "id: english"),
    "articles/2026-02-03-english/en.md": text,
  });
  const result = await compile({ content, output: outputFolder() });
  expect(result.notices.map(formatProblem)).toEqual([
    `content/${story}/uk.md:7:1 body: notice: link "../2026-02-03-english/": the story is not there in uk; the link leads to it in en; add uk.md to it, or leave it so`,
  ]);
});

test("each run looks again at links to articles whose stories have changed", async () => {
  using newsroom = newsroomOnDisk();
  newsroom.write({
    ...storyFiles("target", { slug: "before" }),
    ...storyFiles("linking", { body: "[x](/en/articles/before)" }),
  });
  await newsroom.compile();
  newsroom.write(storyFiles("target", { slug: "after" }));
  await expect(newsroom.compile()).rejects.toThrow('there is no article "before" in en');
  newsroom.write(storyFiles("target", { slug: "before", draft: true }));
  await expect(newsroom.compile()).rejects.toThrow('there is no article "before" in en');
  newsroom.write(storyFiles("target", { slug: "before" }));
  expect((await newsroom.compile()).notices).toEqual([]);
});

test("a link to an article's address stays a link, whether it is that of today or one from before", async () => {
  const body = "[now](/en/articles/old-town-walk) [before](/en/articles/town-walk)";
  const library = await compiled({ ...files, [`${story}/en.md`]: `${text}${body}\n` });
  const feed = await createApp({ library, now: () => instant("2026-03-01T12:00:00Z") }).request("/en/feed.json");
  const html = await feed.text();
  expect(html).toContain("<a href='https://news.example/en/articles/old-town-walk'>now</a>");
  expect(html).toContain("<a href='https://news.example/en/articles/town-walk'>before</a>");
});
