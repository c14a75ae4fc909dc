import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import { listStories } from "../../src/commands/content/list-stories.ts";
import { printStories } from "../../src/commands/content/print-stories.ts";
import { importPage } from "../../src/commands/news-page/import-page.ts";
import { newStory } from "../../src/commands/story/new-story.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import {
  article,
  authors,
  change,
  contentFolder,
  type Files,
  site,
  story,
  tags,
  text,
} from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";
import { compileInto, outputFolder } from "./compiled.ts";

const alone = "articles/2026-01-04-alone";

/** A newsroom that has given up Russian: one story has a text in it beside others, and one has no other text. */
const files: Files = {
  "site.yaml": `${change(
    change(site, 'name: { uk: "Редакція"', 'name: { ru: "Редакция", uk: "Редакція"'),
    "publisher:\n",
    '  ru: { name: "Русский", title: "Новости", description: "Обо всём", aliases: [rus], retired: true }\npublisher:\n',
  )}copyright: { uk: "©", en: "©", ru: "©" }\n`,
  "tags.yaml": `${change(tags, '{ uk: "Київ"', '{ ru: "Киев", uk: "Київ"')}gone: { kind: topic, name: Gone, retired: true }\n`,
  "authors.yaml": change(authors, '{ uk: "Редакція"', '{ ru: "Редакция", uk: "Редакція"'),
  [`${story}/article.yaml`]: `${article}source: { name: { uk: "Газета", en: "A paper", ru: "Газета" } }\n`,
  [`${story}/ru.md`]: "Not a text.",
  [`${alone}/article.yaml`]: `${change(article, "first", "alone")}tags: [gone, never]\n`,
  [`${alone}/ru.md`]: text,
};

async function compiledNotices(changed: Files): Promise<readonly string[]> {
  const result = await compileInto(outputFolder(), { ...files, ...changed });
  return ("problems" in result ? result.problems : result.notices).map(formatProblem);
}

test("words and texts in a retired language may stay, and none are missed", async () => {
  expect(await compiledNotices({})).toEqual([]);
  const without = {
    "authors.yaml": authors,
    "tags.yaml": `${tags}gone: { kind: topic, name: Gone, retired: true }\n`,
    [`${alone}/ru.md`]: null,
    [`${alone}/article.yaml`]: null,
    [`${story}/ru.md`]: null,
  };
  expect(await compiledNotices(without)).toEqual([]);
});

test("a word in a living language is missed beside one in a retired language", async () => {
  expect(await compiledNotices({ "authors.yaml": 'newsroom:\n  name: { ru: "Редакция", uk: "Редакція" }\n' })).toEqual([
    "content/authors.yaml:2:9 newsroom.name: notice: is not written in en; the default language's text is shown instead; add en, or leave it as it is",
  ]);
});

test("a story with texts in retired languages alone is published nowhere, and is compiled once", async () => {
  const folder = contentFolder(files);
  const output = outputFolder();
  expect(await compile({ content: folder, output })).toMatchObject({
    summary: { stories: 1, articles: 1, compiled: 2 },
  });
  expect(await compile({ content: folder, output })).toMatchObject({
    summary: { stories: 1, articles: 1, compiled: 0 },
  });
});

test("the list of stories says which are in retired languages alone", async () => {
  const list = await listStories(folderSource(contentFolder(files)), instant("2026-03-01T12:00:00Z"));
  expect(list.problems).toEqual([]);
  expect(list.stories.map(({ folder, state, languages }) => [folder, state, languages])).toEqual([
    ["2026-01-03-first", "live", ["en"]],
    ["2026-01-04-alone", "retired", []],
  ]);
  expect(printStories(list)).toContain("1 retired, 1 live");
});

const elsewhere = "link to another page, or remove the link";

test.each([
  ["/ru/", `the language "ru" is retired; ${elsewhere}`],
  ["/RU/tags/kyiv/rss.xml", `the language "RU" is retired; ${elsewhere}`],
  ["/rus/articles/first", `the language "rus" is retired; ${elsewhere}`],
  ["https://news.example/ru/opml.xml", `the language "ru" is retired; ${elsewhere}`],
])("a link to %s is reported", async (href, complaint) => {
  expect(await compiledNotices({ [`${story}/en.md`]: `${text}See [this](${href}).\n` })).toEqual([
    `content/${story}/en.md:6:5 body: link "${href}" leads nowhere: ${complaint}`,
  ]);
});

test("a link to a story with texts in retired languages alone is reported", async () => {
  expect(await compiledNotices({ [`${story}/en.md`]: `${text}See [this](../2026-01-04-alone/).\n` })).toEqual([
    `content/${story}/en.md:6:5 body: link "../2026-01-04-alone/": the story has texts only in languages that are retired, and has no page; ${elsewhere}`,
  ]);
});

test.each(["ru", "rus"])("no new story is in a retired language, which %s names", async (lang) => {
  const content = contentFolder(files);
  const now = instant("2026-03-01T12:00:00Z");
  await expect(newStory({ content, title: "Any", lang: [lang] }, now)).rejects.toThrow(
    `--lang: the language "${lang}" is retired; use one of "uk", "en", or remove its "retired" in site.yaml`,
  );
  const { files: written } = await newStory({ content, title: "Any" }, now);
  expect([...written.keys()]).toEqual(["article.yaml", "uk.md", "en.md"]);
});

test("an article in a retired language is not imported, unless another language is named", async () => {
  const content = contentFolder(files);
  const file = join(content, "../page.txt");
  writeFileSync(file, "Объявлены новые выборы\n\nВыборы объявлены вчера, это решение приняли мэры.\n\nИ ещё.\n");
  const now = instant("2026-03-01T12:00:00Z");
  await expect(importPage({ content, file }, now)).rejects.toThrow(
    `${file} seems to be in "ru", a language that is retired; nothing was written. If it is in another language, name that with --lang.`,
  );
  expect([...(await importPage({ content, file, lang: "uk" }, now)).files.keys()]).toEqual(["article.yaml", "uk.md"]);
});
