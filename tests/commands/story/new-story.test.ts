import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CommandError } from "../../../src/commands/run/run-command.ts";
import { type NewStoryOptions, newStory } from "../../../src/commands/story/new-story.ts";
import { contentOf, png } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";
import { fileWith, fillIn, newsroomFolder, problemsIn, storiesIn } from "../newsroom-folder.ts";

const now = instant("2026-05-06T07:08:09Z");

const create = (content: string, options: Partial<NewStoryOptions> = {}) =>
  newStory({ content, title: "The week ahead", ...options }, now);

async function errorOf(content: string, options: Partial<NewStoryOptions>): Promise<string> {
  const before = storiesIn(content);
  const error: unknown = await create(content, options).catch((reason: unknown) => reason);
  expect(storiesIn(content)).toEqual(before);
  if (!(error instanceof CommandError)) throw new Error("It was not refused", { cause: error });
  return error.message;
}

test("a new story has a folder, an id, a time in the newsroom's time zone, and a text for each language", async () => {
  const content = newsroomFolder();
  const { path } = await create(content, { lang: ["en", "ua"], tags: ["kyiv", "feeds"] });
  expect(path).toBe("content/articles/2026-05-06-the-week-ahead");
  const folder = join(content, "articles/2026-05-06-the-week-ahead");
  expect(readdirSync(folder).sort()).toEqual(["article.yaml", "en.md", "uk.md"]);
  expect(readFileSync(join(folder, "article.yaml"), "utf8")).toBe(`id: 2026-05-06-the-week-ahead
published: 2026-05-06T10:08+03:00 # check: when it should appear
draft: true # check: remove this line when the story is ready
section: # check: one of ukraine, service
tags: [kyiv, feeds]
authors: [] # check: who wrote it; from authors.yaml, such as [anton-korzh]
`);
  expect(readFileSync(join(folder, "en.md"), "utf8")).toBe(`---
title: "The week ahead"
lead: # check: one or two sentences that summarise the story in lists
---

`);
});

test("compile names what has to be filled in, and then accepts the story", async () => {
  const content = newsroomFolder();
  const { path } = await create(content, { lang: ["en", "uk"], image: fileWith(png, "dot.png") });
  const problems = await problemsIn(content);
  expect(problems.map((problem) => problem.replace(`${path}/`, ""))).toEqual([
    "article.yaml:4:10 section: notice: is empty; write text",
    "article.yaml:6:10 authors: notice: names no author; write slugs of authors.yaml in brackets, such as [anton-korzh]",
    "en.md:3:7 lead: notice: is empty; write text",
    "en.md:5:8 image.alt: notice: is empty; write text",
    "uk.md:2:8 title: notice: is empty; write text",
    "uk.md:3:7 lead: notice: is empty; write text",
    "uk.md:5:8 image.alt: notice: is empty; write text",
  ]);
  const folder = join(content, "articles/2026-05-06-the-week-ahead");
  fillIn(join(folder, "article.yaml"), { "section:": "section: service", "authors: []": "authors: [newsroom]" });
  fillIn(join(folder, "en.md"), { "lead:": 'lead: "Soon."', "alt:": 'alt: "A dot"' });
  fillIn(join(folder, "uk.md"), { "title:": 'title: "Тиждень"', "lead:": 'lead: "Скоро."', "alt:": 'alt: "Цятка"' });
  expect(await problemsIn(content)).toEqual([]);
});

test("values that are given are not asked for again", async () => {
  const content = newsroomFolder();
  const { path } = await create(content, {
    title: "Тиждень попереду",
    section: "service",
    authors: ["newsroom"],
    published: "2026-07-01T09:00",
  });
  expect(path).toBe("content/articles/2026-07-01-tyzhden-poperedu");
  const text = (name: string) => readFileSync(join(content, "articles/2026-07-01-tyzhden-poperedu", name), "utf8");
  expect(text("article.yaml")).toContain("published: 2026-07-01T09:00+03:00\n");
  expect(text("article.yaml")).toContain("section: service\ntags: []\nauthors: [newsroom]\n");
  expect(text("uk.md")).toContain('title: "Тиждень попереду"\n');
  expect(text("en.md")).toContain("title: # check:");
});

test("a new story is a draft: it is hidden until an editor decides otherwise", async () => {
  const content = newsroomFolder();
  const all = { lang: ["en"], section: "service", authors: ["newsroom"] };
  await create(content, all);
  const folder = "articles/2026-05-06-the-week-ahead";
  fillIn(join(content, folder, "en.md"), { "lead:": 'lead: "Soon."' });
  const files = Object.fromEntries(
    ["article.yaml", "en.md"].map((name) => [`${folder}/${name}`, readFileSync(join(content, folder, name), "utf8")]),
  );
  const others = Object.fromEntries(
    ["site.yaml", "tags.yaml", "authors.yaml"].map((name) => [name, readFileSync(join(content, name))]),
  );
  const folders = async (drafts: boolean) => (await contentOf({ ...others, ...files }, { drafts })).stories.length;
  expect([await folders(false), await folders(true)]).toEqual([1, 2]);
});

test("an address or an id that a story has or had is not given to another", async () => {
  const content = newsroomFolder();
  const first = join(content, "articles/2026-01-03-first/article.yaml");
  fillIn(first, { "id: first": "id: 2026-05-06-the-week-ahead-2\nformerly: [the-week-ahead]" });
  expect((await create(content)).path).toBe("content/articles/2026-05-06-the-week-ahead-3");
});

test("a story with problems keeps its id and its address too", async () => {
  const content = newsroomFolder();
  fillIn(join(content, "articles/2026-01-03-first/article.yaml"), { "section: ukraine": "section: 7" });
  expect((await create(content, { title: "First" })).path).toBe("content/articles/2026-05-06-first-2");
});

test("an existing story is not overwritten, and no second one is created", async () => {
  const content = newsroomFolder();
  await create(content);
  expect(await errorOf(content, {})).toBe(
    "content/articles/2026-05-06-the-week-ahead exists already; change it, or give another title or --slug",
  );
  expect((await create(content, { slug: "next-week" })).path).toBe("content/articles/2026-05-06-next-week");
});

test("not even an empty folder is overwritten", async () => {
  const content = newsroomFolder();
  mkdirSync(join(content, "articles/2026-05-06-the-week-ahead"));
  expect(await errorOf(content, {})).toContain("exists already");
});

test("a new story's folder has the same permissions as the others", async () => {
  const content = newsroomFolder();
  await create(content);
  const mode = (name: string) => statSync(join(content, "articles", name)).mode;
  expect(mode("2026-05-06-the-week-ahead")).toBe(mode("2026-01-03-first"));
});

test.each<[string, Partial<NewStoryOptions>, string]>([
  ["language", { lang: ["en", "de"] }, '--lang: "de" is not a language of the site; use one of "uk", "en", "ru"'],
  ["tag", { tags: ["kyv"] }, '--tags: there is no tag "kyv" in tags.yaml; did you mean "kyiv"?'],
  [
    "author",
    { authors: ["newsrom"] },
    '--author: there is no author "newsrom" in authors.yaml; did you mean "newsroom"?',
  ],
  [
    "section",
    { section: "kyiv" },
    '--section: the tag "kyiv" has the kind place, not section; use one of "ukraine", "service"',
  ],
  [
    "time",
    { published: "tomorrow" },
    '--published: "tomorrow" is not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  [
    "slug",
    { slug: "Big News" },
    '--slug: "Big News" cannot be the end of a URL; write words joined by hyphens, without spaces and without / \\ ? # %',
  ],
  ["title", { title: " " }, 'The title is empty; write it in quotes: npm run new -- "Title"'],
])("an unusable %s is refused with a remedy, and nothing is written", async (_, options, message) => {
  expect(await errorOf(newsroomFolder(), options)).toBe(message);
});

test("a picture that readers would not show is refused", async () => {
  const content = newsroomFolder();
  expect(await errorOf(content, { image: fileWith("<svg></svg>", "a.svg") })).toContain(
    "SVG can carry scripts and is not served; save it as PNG, JPEG, WebP, AVIF or GIF",
  );
  expect(await errorOf(content, { image: "no-such.png" })).toBe(
    `--image: "no-such.png" cannot be read (ENOENT); name a picture's file`,
  );
});

test("recordings of the whole story are copied, and their titles are asked for", async () => {
  const content = newsroomFolder();
  const media = [fileWith("sound", "spoken.mp3"), fileWith("sight", "At sea.webm")];
  const { path } = await create(content, { lang: ["en"], media });
  const folder = join(content, "..", path);
  expect(readdirSync(folder).sort()).toEqual(["At sea.webm", "article.yaml", "en.md", "spoken.mp3"]);
  expect(readFileSync(join(folder, "spoken.mp3"), "utf8")).toBe("sound");
  const title = 'title: # check: what it is, such as "Listen to the story", in each language';
  expect(readFileSync(join(folder, "article.yaml"), "utf8")).toContain(
    `media:\n  - file: "spoken.mp3"\n    ${title}\n  - file: "At sea.webm"\n    ${title}\n`,
  );
});

test.each([
  ["of another kind", () => [fileWith("", "a.txt")], /^--media: ".*a\.txt" is not an audio or video file; name one/],
  [
    "that is not there",
    () => ["no.mp3"],
    /^--media: "no\.mp3" cannot be read \(ENOENT\); name an audio or video file$/,
  ],
  [
    "with the name of another",
    () => [fileWith("", "a.mp3"), fileWith("", "a.mp3")],
    /^--media: two files have the name "a\.mp3"; rename one$/,
  ],
])("a recording %s is refused, and nothing is written", async (_, media, message) => {
  expect(await errorOf(newsroomFolder(), { media: media() })).toMatch(message);
});

test("if the vocabulary is broken, its problems are reported and nothing is written", async () => {
  const content = newsroomFolder();
  writeFileSync(join(content, "tags.yaml"), "ukraine\n");
  expect(await errorOf(content, {})).toMatch(/^content\/tags\.yaml:1:1.*\n\nFix this first/);
});

test("a missing content folder is reported", async () => {
  const content = newsroomFolder();
  rmSync(content, { recursive: true });
  await expect(create(content)).rejects.toThrow("content:1:1: there is no such folder; name the content folder");
  expect(existsSync(content)).toBe(false);
});

test("a title that cannot be romanised gives day and number, and a typed slug keeps its script", async () => {
  const content = newsroomFolder();
  const lang = ["en"];
  const paths = [
    await create(content, { title: "新聞", lang }),
    await create(content, { title: "今日", lang }),
    await create(content, { title: "新聞", lang, slug: "新聞" }),
  ].map(({ path }) => path);
  const idOf = (path: string) =>
    readFileSync(join(content, "..", path, "article.yaml"), "utf8")
      .split("\n")[0]
      ?.replace("id: ", "");
  expect(paths.map((path) => [path, idOf(path)])).toEqual([
    ["content/articles/2026-05-06-1", "2026-05-06-1"],
    ["content/articles/2026-05-06-2", "2026-05-06-2"],
    ["content/articles/2026-05-06-新聞", "2026-05-06-3"],
  ]);
  expect(readFileSync(join(content, "articles/2026-05-06-2/en.md"), "utf8")).toContain("\nslug: 2026-05-06-2\n");
  await expect(create(content, { title: "Any", lang, slug: "新聞" })).rejects.toThrow(
    "content/articles/2026-05-06-新聞 exists already",
  );
});
