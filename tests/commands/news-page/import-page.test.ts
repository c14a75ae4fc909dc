import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../../src/build/compile.ts";
import { type ImportOptions, importPage } from "../../../src/commands/news-page/import-page.ts";
import { CommandError } from "../../../src/commands/run/run-command.ts";
import { outputFolder } from "../../build/compiled.ts";
import { png } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";
import { fileWith, fillIn, newsroomFolder, problemsIn, storiesIn } from "../newsroom-folder.ts";

const now = instant("2026-05-06T07:08:09Z");

const fixture = (language: string) => new URL(`../fixtures/${language}.txt`, import.meta.url).pathname;

/** Imports into a fresh newsroom. */
async function imported(file: string, options: Partial<ImportOptions> = {}) {
  const content = newsroomFolder();
  const { path, hints } = await importPage({ content, file, ...options }, now);
  const folder = join(content, path.slice("content/".length));
  return { content, path, folder, hints, read: (name: string) => readFileSync(join(folder, name), "utf8") };
}

/** A page with these lines. */
const page = (...lines: readonly string[]) => fileWith(`${lines.join("\n")}\n`);

test("a page with everything on it becomes a draft in its language", async () => {
  const { path, folder, read } = await imported(fixture("ru"));
  expect(path).toBe("content/articles/2026-03-14-most-otkroyut-ranshe-sroka-meriya-rasskazala-chto-ostalos");
  expect(readdirSync(folder).sort()).toEqual(["article.yaml", "ru.md"]);
  expect(read("article.yaml")).toBe(`id: 2026-03-14-most-otkroyut-ranshe-sroka-meriya-rasskazala-chto-ostalos
published: 2026-03-14T09:05+02:00
draft: true # check: remove this line when the story is ready
section: ukraine
tags: [] # check: its topics, from tags.yaml
authors: [anton-korzh]
image:
  file: # check: put the picture next to this file and write its name; or remove "image" here and in the text
source:
  name: "Речной вестник" # check: was it first published there? the text says "сообщает "Речной вестник" со ссылкой на"
`);
  expect(read("ru.md")).toBe(`---
title: "Мост откроют раньше срока: мэрия рассказала, что осталось доделать"
lead: "Пешеходный мост через протоку готов на три недели раньше, чем обещали. Последние испытания назначены на вторник."
image:
  alt: # check: what the picture shows, for readers who cannot see it
  caption: "рабочие красят перила нового моста в Киеве"
  credit: "Редакция Polyfeed"
---

Об этом сообщает "Речной вестник" со ссылкой на пресс-службу мэрии.

Инженеры проверили опоры и настил. По их словам, замечаний нет, \\*кроме одного\\*: не везёт с погодой.

"Мы не торопились, просто зима была мягкой... Осталось повесить фонари и убрать 12 \\[двенадцать\\] заборов", - сказала прораб.

1\\. Первым по мосту пройдёт оркестр, затем - все желающие.
`);
});

test("compile accepts it once its marked places are filled in, and the texts are as they were on the page", async () => {
  const { content, folder, hints } = await imported(fixture("ru"));
  expect(hints).toContain("The page names other languages: add uk.md and en.md if you have them.");
  const problems = await problemsIn(content);
  expect(problems.map((problem) => problem.replace(/^.*?\/(\w+\.\w+):/, "$1:"))).toEqual([
    "article.yaml:8:9 image.file: notice: is empty; write text",
    "ru.md:5:8 image.alt: notice: is empty; write text",
  ]);
  fillIn(join(folder, "article.yaml"), { "image:\n  file:": "image:\n  url: https://img.example/bridge.jpg #" });
  fillIn(join(folder, "ru.md"), { "alt:": 'alt: "Мост"' });
  const result = await compile({ content, output: outputFolder(), drafts: true });
  expect(result).toMatchObject({ summary: { stories: 2, articles: 2 } });
});

test("a picture, tags, a section and authors that are given are not searched for", async () => {
  const { content, folder, read } = await imported(fixture("ru"), {
    image: fileWith(png, "dot.png"),
    tags: ["kyiv"],
    section: "service",
    authors: ["newsroom"],
  });
  expect(readdirSync(folder).sort()).toEqual(["article.yaml", "cover.png", "ru.md"]);
  expect(read("article.yaml")).toContain(
    'section: service\ntags: [kyiv]\nauthors: [newsroom]\nimage:\n  file: "cover.png"\n',
  );
  fillIn(join(folder, "ru.md"), { "alt:": 'alt: "Мост"' });
  expect(await problemsIn(content)).toEqual([]);
});

test("unknown names are marked, with what to add to the vocabulary", async () => {
  const { read, hints } = await imported(fixture("uk"));
  expect(read("article.yaml")).toBe(`id: 2026-06-07-biblioteka-prosto-neba-de-chytaty-tsoho-lita
published: 2026-06-07T18:30+03:00
draft: true # check: remove this line when the story is ready
section: # check: one of ukraine, service
tags: [kyiv] # check: names found in the text; remove what it is not about
authors: [anton-korzh] # check: add "Олена Тестова" to authors.yaml, then here
image:
  file: # check: put the picture next to this file and write its name; or remove "image" here and in the text
source:
  name: "міського довідника" # check: was it first published there? the text says "За даними міського довідника"
`);
  expect(read("uk.md")).toContain('credit: "Getty Images" # check: is all of this the credit?\n');
  expect(hints.join("\n")).toContain('(or give --author):\n\nolena-testova:\n  name: "Олена Тестова"');
});

test("an unknown section is named", async () => {
  const { read, hints } = await imported(page("Headline of it", "Спорт, Saturday 3 January 2026 20:53", "The text."));
  expect(read("article.yaml")).toContain(
    'section: # check: one of ukraine, service; no section in tags.yaml is called "Спорт"\n',
  );
  expect(hints.join("\n")).toContain('(or give --section):\n\nsport:\n  kind: section\n  name: "Спорт"');
});

test("English pages are read too, and lines that a program has wrapped are joined", async () => {
  const { read } = await imported(fixture("en"), { section: "service" });
  expect(read("en.md")).toContain(
    'lead: "Every newsroom has one clock that is wrong. Ours was in the hall, and for a year nobody noticed that it ran on another continent\'s time."\n---\n\nThe repair took an hour.\n',
  );
  expect(read("article.yaml")).toContain('authors: [polyfeed-team]\nsource:\n  name: "The Clock Gazette"\n');
});

test("a time that the clocks skip is kept as on the page, and marked with the remedy", async () => {
  const { content, read } = await imported(fixture("en"));
  expect(read("article.yaml")).toContain(
    "published: 2026-03-29T03:30 # check: write a time that exists, or an offset\n",
  );
  expect((await problemsIn(content))[0]).toContain('clocks in Europe/Kyiv skip "2026-03-29T03:30"');
});

test.each([
  [
    "a weekday that does not match the date",
    ["T", "Sunday 3 January 2026 20:53"],
    "the weekday in the text does not match this date",
  ],
  [
    "another day at the top",
    ["date 2026-01-04 ua en", "T", "3 January 2026 20:53"],
    "the top of the text says 2026-01-04",
  ],
])("%s is marked", async (_, lines, check) => {
  const { read } = await imported(page(...lines, "The text of it."));
  expect(read("article.yaml")).toContain(`published: 2026-01-03T20:53+02:00 # check: ${check}\n`);
});

test("a day without a time, or no day at all, is asked for", async () => {
  const day = await imported(page("Title", "3 January 2026", "The text of it."));
  expect(day.read("article.yaml")).toContain(
    "published: # check: the time too, such as 2026-01-03T20:53; the text has",
  );
  expect(day.path).toBe("content/articles/2026-01-03-title");
  const none = await imported(page("Title", "The text of it."));
  expect(none.read("article.yaml")).toContain("published: # check: when it was published");
  expect(none.path).toBe("content/articles/2026-05-06-title");
});

test("a text whose language is not clear from its letters is marked, and --lang decides", async () => {
  const file = page("Погода", "Вечером дождь.");
  expect((await imported(file)).hints.join("\n")).toMatch(/The text seems to be in "uk"; if it is not, rename uk\.md/);
  const told = await imported(file, { lang: "ru" });
  expect(readdirSync(told.folder)).toContain("ru.md");
  expect(told.hints).toEqual([]);
});

test("a source that another story has is copied with its address", async () => {
  const content = newsroomFolder();
  fillIn(join(content, "articles/2026-01-03-first/article.yaml"), {
    "authors:": 'source: { name: { uk: "Річка", en: "The River", ru: "Река" }, url: https://river.example/ }\nauthors:',
  });
  const file = page("Title", "The River reports, citing its own divers.");
  const { path } = await importPage({ content, file }, now);
  const yaml = readFileSync(join(content, path.slice("content/".length), "article.yaml"), "utf8");
  expect(yaml).toContain('name: { uk: "Річка", en: "The River", ru: "Река" } # check: was it first published there?');
  expect(yaml).toContain('  url: "https://river.example/"\n');
});

test.each([
  ["an empty file", "", "has no headline with a text below it"],
  ["only a headline", "Only a headline\n", "has no headline with a text below it"],
  ["a text in no language of the site", "新聞の見出し\n\n本文です。\n", "has no headline with a text below it"],
  ["a page's code", "<!DOCTYPE html><html><body>Text</body></html>", "is not plain text; copy the article's text"],
  ["another encoding", new Uint8Array([0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xfc]), "is not UTF-8 from here on"],
  ["a file that is not text", "a\0b\n\nc", "is not a text file; save the article as plain text in UTF-8"],
  ["a very long file", "text\n".repeat(300_000), "is longer than a megabyte; name a file with one article"],
])("%s is refused, and nothing is written", async (_, contents, message) => {
  const content = newsroomFolder();
  const attempt = importPage({ content, file: fileWith(contents) }, now);
  await expect(attempt).rejects.toThrow(CommandError);
  await expect(attempt).rejects.toThrow(message);
  expect(storiesIn(content)).toEqual(["2026-01-03-first"]);
});

test("a file that is not there is refused", async () => {
  const attempt = importPage({ content: newsroomFolder(), file: "no-such.txt" }, now);
  await expect(attempt).rejects.toThrow("no-such.txt cannot be read (ENOENT); name a file with the text of an article");
});

test("the same page is not imported twice", async () => {
  const { content } = await imported(fixture("ru"));
  await expect(importPage({ content, file: fixture("ru") }, now)).rejects.toThrow("exists already");
});
