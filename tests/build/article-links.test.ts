import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, change, contentFolder, type Files, story, text } from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";
import { compiled, outputFolder } from "./compiled.ts";
import { newsroomOnDisk, storyFiles } from "./incremental/newsroom-on-disk.ts";

const other = "articles/2026-02-01-old-town-walk";

const files: Files = {
  [`${other}/article.yaml`]: `${change(article, "id: first", "id: walk")}formerly: [town-walk]\n`,
  [`${other}/en.md`]: text,
  [`${other}/uk.md`]: change(text, "lead:", "slug: прогулянка\nlead:"),
  "articles/2026-02-02-secret/article.yaml": `${change(article, "id: first", "id: secret")}draft: true\n`,
  "articles/2026-02-02-secret/en.md": text,
  "articles/2026-02-03-gone/article.yaml": `${change(article, "id: first", "id: gone")}withdrawn: { date: 2026-02-04T09:00, reason: Wrong }\n`,
  "articles/2026-02-03-gone/en.md": text,
  "articles/2026-02-04-never/article.yaml": `${change(article, "id: first", "id: never")}withdrawn: { date: 2026-01-02T09:00, reason: Wrong }\n`,
  "articles/2026-02-04-never/en.md": text,
  "articles/2026-02-05-harbour/article.yaml": `${change(article, "id: first", "id: harbour")}formerly: [dues]\n`,
  "articles/2026-02-05-harbour/uk.md": change(text, "lead:", "slug: harbour-dues\nlead:"),
  [`${story}/photo.jpg`]: "",
};

/** Returns what compile reports about a link in the English text of the valid newsroom's story. */
async function said(href: string, drafts = false): Promise<readonly string[]> {
  const content = contentFolder({ ...files, [`${story}/en.md`]: `${text}See [this](<${href}>).\n` });
  const result = await compile({ content, output: outputFolder(), drafts });
  const all = [...("problems" in result ? result.problems : []), ...result.notices];
  const ofLink = all.filter(({ path }) => path.endsWith("first/en.md"));
  return ofLink.map((problem) => formatProblem(problem).replace(`content/${story}/en.md:6:5 body: `, ""));
}

test.each([
  "/en/articles/old-town-walk",
  "/en/articles/old-town-walk/",
  "/EN/articles/old-town-walk?from=here#top",
  "/uk/articles/прогулянка",
  "/ua/articles/%D0%BF%D1%80%D0%BE%D0%B3%D1%83%D0%BB%D1%8F%D0%BD%D0%BA%D0%B0",
  "https://news.example/uk/articles/%D0%BF%D1%80%D0%BE%D0%B3%D1%83%D0%BB%D1%8F%D0%BD%D0%BA%D0%B0",
  "https://elsewhere.example/en/articles/nothing",
  "../2026-02-01-old-town-walk/",
  "../2026-02-01-old-town-walk/?from=here#top",
  "../2026-01-03-first/#top",
])("nothing is reported about a link to %s", async (href) => {
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
    'leads nowhere: the article "прогулянка" exists in uk, not in en; write "../2026-02-01-old-town-walk/", which links to an existing language',
  ],
  ["/en/articles/secret", "leads nowhere: the story is a draft; publish it first, or remove the link"],
  [
    "/en/articles/never",
    "leads nowhere: the story was withdrawn before it was published, and has no page; remove the link",
  ],
  [
    "/en/articles/dues",
    'leads nowhere: the article "dues" exists in uk, not in en; write "../2026-02-05-harbour/", which links to an existing language',
  ],
  [
    "/en/articles/2026-02-01-old-town-walk",
    'leads nowhere: there is no article "2026-02-01-old-town-walk" in en; did you mean "../2026-02-01-old-town-walk/"?',
  ],
  [
    "/en/articles/harbour-dus",
    'leads nowhere: there is no article "harbour-dus" in en; did you mean "../2026-02-05-harbour/"?',
  ],
])("a link to %s, which no article has, is a problem", async (href, words) => {
  expect(await said(href)).toEqual([`link "${href}" ${words}`]);
});

test("a link to an address that an article had before is a notice", async () => {
  expect(await said("/en/articles/town-walk")).toEqual([
    'notice: link "/en/articles/town-walk" redirects: the article has a new address; write "../2026-02-01-old-town-walk/"',
  ]);
});

const withdrawn =
  "the story was withdrawn, so readers find the reason in its place; remove the link, or leave it as it is";

test.each([
  ["/en/articles/gone", withdrawn],
  ["../2026-02-03-gone/", withdrawn],
  ["/en/articles/first", "it links to its own story; link to another story, or remove the link"],
  ["../2026-01-03-first/", "it links to its own story; link to another story, or remove the link"],
])("a link to %s works, and is a notice", async (href, words) => {
  expect(await said(href)).toEqual([`notice: link "${href}": ${words}`]);
});

test("an article that is a draft can be linked to if drafts are shown", async () => {
  expect(await said("/en/articles/secret", true)).toEqual([]);
});

const byFolder = 'a link to a story is "../" and its folder; write "../2026-02-01-old-town-walk/"';

test.each([
  ["../old-town-walk/", 'there is no story "old-town-walk"; did you mean "../2026-02-01-old-town-walk/"?'],
  [
    "../2026-02-01-old-town-wakl/",
    'there is no story "2026-02-01-old-town-wakl"; did you mean "../2026-02-01-old-town-walk/"?',
  ],
  ["../old-town-wakl", 'there is no story "old-town-wakl"; did you mean "../2026-02-01-old-town-walk/"?'],
  ["../no-such-story/", 'there is no story "no-such-story"; write "../folder/", with the name of a folder in articles'],
  ["../2026-02-02-secret/", "the story is a draft; publish it first, or remove the link"],
  ["../2026-02-01-old-town-walk/uk.md", `a story's source file has no address; write "../2026-02-01-old-town-walk/"`],
  ["../old-town-walk/uk.md", `a story's source file has no address; write "../2026-02-01-old-town-walk/"`],
  ["other.md", `a story's source file has no address; write the folder of the story as "../folder/"`],
  [
    "./en.md",
    "a story's source file has no address; remove the link: readers are offered a story's other languages anyway",
  ],
  ["photo.jpg", "a file in a story's folder has no address; show it: ![what it shows](photo.jpg)"],
  ["", "it has no address; write an absolute URL, /path, or ../folder/ of a story"],
  ["./", 'it links to its own story; write "../folder/", with the name of a folder in articles'],
  ["..", 'it names no story; write "../folder/", with the name of a folder in articles'],
  ["../../x", 'there is no story "x"; write "../folder/", with the name of a folder in articles'],
  ["../x/y", 'there is no story "y"; write "../folder/", with the name of a folder in articles'],
  ["something", "it resolves to nothing; write an absolute URL, /path, or ../folder/ of a story"],
  ["../town-walk/", 'there is no story "town-walk"; did you mean "../2026-02-01-old-town-walk/"?'],
  ["../harbour-duse/", 'there is no story "harbour-duse"; did you mean "../2026-02-05-harbour/"?'],
  ["../2026-02-04-never/", "the story was withdrawn before it was published, and has no page; remove the link"],
  ["..\\2026-02-01-old-town-walk", 'a path has no backslashes; write "../2026-02-01-old-town-walk/"'],
  ["../../2026-02-01-old-town-walk/", byFolder],
  ["2026-02-01-old-town-walk", byFolder],
  ["content/articles/2026-02-01-old-town-walk/", byFolder],
  ["old-town-walk", 'there is no story "old-town-walk"; did you mean "../2026-02-01-old-town-walk/"?'],
  ["en/articles/old-town-walk", 'a path of the site begins with a slash; write "/en/articles/old-town-walk"'],
  ["www.example.org/a", 'a web address needs a scheme; write "https://www.example.org/a"'],
  ["example.org", 'a web address needs a scheme; write "https://example.org"'],
  ["https//example.org", 'its scheme is misspelled; write "https://example.org"'],
  ["desk@example.org", 'an e-mail address needs a scheme; write "mailto:desk@example.org"'],
])("the problem of a link to %s says what is wrong with it", async (href, words) => {
  expect(await said(href)).toEqual([`link "${href}": ${words}`]);
});

test("a link to a story that does not exist in the text's language is a notice, and leads to another language", async () => {
  const content = contentFolder({
    ...files,
    [`${story}/uk.md`]: `${change(text, "lead:", "slug: перша\nlead:")}[x](../2026-02-03-english/)\n`,
    "articles/2026-02-03-english/article.yaml": change(article, "id: first", "id: english"),
    "articles/2026-02-03-english/en.md": text,
  });
  const { notices } = await compile({ content, output: outputFolder() });
  expect(notices.filter(({ field }) => field === "body").map(formatProblem)).toEqual([
    `content/${story}/uk.md:7:1 body: notice: link "../2026-02-03-english/": the story does not exist in uk; the link leads to it in en; add uk.md to it, or leave the link as it is`,
  ]);
});

test("each run checks links to articles again if their stories have changed", async () => {
  using newsroom = newsroomOnDisk();
  newsroom.write({
    ...storyFiles("target", { slug: "before" }),
    ...storyFiles("linking", { body: "[x](/en/articles/before)" }),
  });
  await newsroom.compile();
  newsroom.write(storyFiles("target", { slug: "after" }));
  await expect(newsroom.compile()).rejects.toThrow('there is no article "before" in en');
  newsroom.write(storyFiles("target", { slug: "before", draft: true }));
  await expect(newsroom.compile()).rejects.toThrow("leads nowhere: the story is a draft");
  newsroom.write(storyFiles("target", { slug: "before" }));
  expect((await newsroom.compile()).notices).toEqual([]);
});

test("a link to an article's current or former address stays a link", async () => {
  const body = "[now](/en/articles/old-town-walk) [before](/en/articles/town-walk)";
  const library = await compiled({ ...files, [`${story}/en.md`]: `${text}${body}\n` });
  const feed = await createApp({ library, now: () => instant("2026-03-01T12:00:00Z") }).request("/en/feed.json");
  const html = await feed.text();
  expect(html).toContain("<a href='https://news.example/en/articles/old-town-walk'>now</a>");
  expect(html).toContain("<a href='https://news.example/en/articles/town-walk'>before</a>");
});

test("each run checks links again if the story they lead to is withdrawn", async () => {
  using newsroom = newsroomOnDisk();
  newsroom.write({
    ...storyFiles("target"),
    ...storyFiles("linking", { body: "[x](../target/) [y](/en/articles/target)" }),
  });
  expect((await newsroom.compile()).notices).toEqual([]);
  newsroom.write(storyFiles("target", { withdrawn: true }));
  for (const run of ["the first", "the next"]) {
    const { notices } = await newsroom.compile();
    expect(
      notices.filter((notice) => notice.includes("was withdrawn")),
      run,
    ).toHaveLength(4);
  }
  newsroom.write(storyFiles("target"));
  expect((await newsroom.compile()).notices).toEqual([]);
});

test("a dead link to an article is reported together with other problems of the text", async () => {
  const content = contentFolder({ [`${story}/en.md`]: `${text}[x](/en/articles/none) ![v](none.png)\n` });
  const result = await compile({ content, output: outputFolder() });
  expect("problems" in result && result.problems.map(({ column }) => column)).toEqual([1, 24]);
});
