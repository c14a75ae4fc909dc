import { expect, test } from "vitest";
import { listStories } from "../../../src/commands/content/list-stories.ts";
import { printStories } from "../../../src/commands/content/print-stories.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import type { Instant } from "../../../src/domain/article.ts";
import { formatProblem } from "../../../src/problems/problem.ts";
import { article, change, contentFolder, type Files, png, site, story, text } from "../../content/content-folder.ts";
import { instant } from "../../support/instant.ts";

function listIn(folder: string, at: Instant) {
  return listStories(folderSource(folder), at);
}

const now = instant("2026-03-01T12:00:00Z");

/** A story's two files: those of a valid story, with lines added. */
function storyFiles(day: string, name: string, lines = "", body = text): Files {
  const folder = `articles/${day}-${name}`;
  const yaml = article.replace("id: first", `id: ${name}`).replace("2026-01-03", day);
  return { [`${folder}/article.yaml`]: yaml + lines, [`${folder}/en.md`]: body.replaceAll("First", name) };
}

const day: Files = {
  [`${story}/uk.md`]: text.replaceAll("First", "Перша"),
  ...storyFiles("2026-02-01", "over", "expires: 2026-03-01T12:00:00Z\ntags: [rss, kyiv]\n"),
  ...storyFiles("2026-02-02", "gone", "withdrawn: { date: 2026-02-03T09:00, reason: It was wrong }\n"),
  ...storyFiles("2026-03-02", "soon", "expires: 2026-04-01T12:00:00Z\n"),
  ...storyFiles("2026-02-04", "half-done", "draft: true\n"),
};

test("every story has its state, newest first", async () => {
  const { stories, problems } = await listIn(contentFolder(day), now);
  expect(problems).toEqual([]);
  expect(stories.map(({ folder, state }) => [folder, state])).toEqual([
    ["2026-03-02-soon", "scheduled"],
    ["2026-02-04-half-done", "draft"],
    ["2026-02-02-gone", "withdrawn"],
    ["2026-02-01-over", "expired"],
    ["2026-01-03-first", "live"],
  ]);
});

test("a story is released and expires on the second", async () => {
  const content = contentFolder(day);
  const stateAt = async (folder: string, text: string) => {
    const { stories } = await listIn(content, instant(text));
    return stories.find((each) => each.folder === folder)?.state;
  };
  expect(await stateAt("2026-03-02-soon", "2026-03-02T18:52:59Z")).toBe("scheduled");
  expect(await stateAt("2026-03-02-soon", "2026-03-02T18:53:00Z")).toBe("live");
  expect(await stateAt("2026-02-01-over", "2026-03-01T11:59:59Z")).toBe("live");
});

test("the table shows dates, languages, states, topics and titles", async () => {
  const list = await listIn(contentFolder(day), now);
  expect(printStories(list)).toBe(
    `
PUBLISHED         LANGUAGES  STATE      SECTION: TAGS       TITLE
2026-03-02 20:53  en         scheduled  ukraine             soon
2026-02-04 20:53  en         draft      ukraine             half-done
2026-02-02 20:53  en         withdrawn  ukraine             gone
2026-02-01 20:53  en         expired    ukraine: rss, kyiv  over
2026-01-03 20:53  uk en      live       ukraine             Перша

1 draft, 1 withdrawn, 1 scheduled, 1 expired, 1 live`.trim(),
  );
});

test("if a story shows more than text, the table says what each one shows", async () => {
  const embed = change(text, "Body.", "https://www.youtube.com/watch?v=0klgLsSxGsU");
  const gallery = change(text, "Body.", "![One](one.png)\n![Two](two.png)");
  const folder = contentFolder({
    ...storyFiles("2026-02-01", "shown", "", embed),
    "articles/2026-02-01-shown/uk.md": gallery,
    "articles/2026-02-01-shown/one.png": png,
    "articles/2026-02-01-shown/two.png": png,
  });
  const list = await listIn(folder, now);
  expect(list.problems).toEqual([]);
  expect(list.stories.map(({ media }) => media)).toEqual([["gallery", "embed"], []]);
  expect(printStories(list)).toContain(
    `
PUBLISHED         LANGUAGES  STATE  SECTION: TAGS  MEDIA           TITLE
2026-02-01 20:53  uk en      live   ukraine        gallery, embed  First
2026-01-03 20:53  en         live   ukraine        -               First
`.trim(),
  );
});

test("broken stories are listed among the others, with their problems below", async () => {
  const content = contentFolder({
    ...day,
    ...storyFiles("2026-02-20", "broken", "section: sport\n"),
    ...storyFiles("2026-02-10", "twin"),
    "articles/2026-02-10-twin/article.yaml": change(article, "id: first", "id: over"),
    "articles/2026-02-11-empty/note.txt": "nothing yet",
  });
  const list = await listIn(content, now);
  expect(list.stories.filter(({ state }) => state === "problems").map(({ folder }) => folder)).toEqual([
    "2026-02-20-broken",
    "2026-02-11-empty",
    "2026-02-10-twin",
  ]);
  const printed = printStories(list);
  expect(printed).toMatch(/^- {17}en {9}problems {3}- {19}broken$/m);
  expect(printed).toContain("3 with problems, 1 draft, 1 withdrawn, 1 scheduled, 1 expired, 1 live");
  expect(printed).toContain("content/articles/2026-02-11-empty/article.yaml:1:1: is missing; add the file");
  for (const problem of list.problems) expect(printed).toContain(formatProblem(problem));
});

test("problems of a text are reported too", async () => {
  const content = contentFolder(storyFiles("2026-02-04", "astray", "", change(text, "Body.", "[x](nowhere)")));
  const { stories, problems } = await listIn(content, now);
  expect(problems).toMatchObject([{ path: "content/articles/2026-02-04-astray/en.md", field: "body" }]);
  expect(stories[0]?.state).toBe("problems");
});

test("an unfinished draft is listed as a draft, with the title that it has", async () => {
  const gaps = `${change(text, '"The first story."', "")}[x](nowhere)\n`;
  const content = contentFolder({
    ...storyFiles("2026-02-04", "half-done", "draft: true\nsection:\n", gaps),
    "articles/2026-02-05-begun/article.yaml": "draft: true\n",
  });
  const { stories, problems } = await listIn(content, now);
  expect(stories.map(({ state, title }) => [state, title])).toEqual([
    ["draft", "2026-02-05-begun"],
    ["draft", "half-done"],
    ["live", "First"],
  ]);
  expect(stories[0]).not.toHaveProperty("published");
  for (const draft of stories.slice(0, 2)) expect(draft).not.toHaveProperty("section");
  expect(problems.length).toBeGreaterThan(3);
  expect(problems.filter(({ notice }) => !notice)).toEqual([]);
});

test("if the vocabulary is broken, the stories are listed anyway", async () => {
  const { stories, problems } = await listIn(contentFolder({ ...day, "tags.yaml": "a: [\n" }), now);
  expect(stories).toHaveLength(5);
  expect(problems.map(({ path }) => path)).toEqual(["content/tags.yaml"]);
});

test("a notice about the site is reported too, and is not a problem of a story", async () => {
  const files = { ...day, "site.yaml": `${site}  logo: logo.png\n`, "logo.png": png };
  const { stories, problems } = await listIn(contentFolder(files), now);
  expect(problems.map(({ path, field, notice }) => [path, field, notice])).toEqual([
    ["content/site.yaml", "publisher.logo", true],
  ]);
  expect(stories.filter(({ state }) => state === "problems")).toEqual([]);
});

test("links to a draft and to a missing article are reported as by compile", async () => {
  const body = `${text}[a](../2026-02-04-half-done/) [b](/en/articles/half-done) [c](../2026-02-02-gone/)\n`;
  const { problems } = await listIn(contentFolder({ ...day, [`${story}/en.md`]: body }), now);
  expect(problems.map(formatProblem)).toEqual([
    `content/${story}/en.md:6:1 body: link "../2026-02-04-half-done/": the story is a draft; publish it first, or remove the link`,
    `content/${story}/en.md:6:31 body: link "/en/articles/half-done" leads nowhere: the story is a draft; publish it first, or remove the link`,
    `content/${story}/en.md:6:59 body: notice: link "../2026-02-02-gone/": the story was withdrawn, so readers find the reason in its place; remove the link, or leave it as it is`,
  ]);
});

const front = (lines: string) => `---\ntitle: "Text"\nlead: "Lead."\n${lines}---\nBody.\n`;

test("a story whose languages differ has the state and the own time of each", async () => {
  const content = contentFolder({
    [`${story}/uk.md`]: text,
    [`${story}/en.md`]: front("published: 2026-03-01T15:00\n"),
    ...storyFiles("2026-02-05", "brief", "", front("expires: 2026-02-06T09:00\n")),
    "articles/2026-02-05-brief/uk.md": text,
    ...storyFiles("2026-02-04", "longer", "draft: true\n", front("draft: false\nexpires: 2026-04-01T09:00\n")),
    "articles/2026-02-04-longer/uk.md": text,
    ...storyFiles("2026-02-02", "same", "", front("published: 2026-02-02T20:53:00+02:00\n")),
    "articles/2026-02-02-same/uk.md": text,
  });
  const list = await listIn(content, now);
  expect(list.problems).toEqual([]);
  expect(printStories(list)).toBe(
    `
PUBLISHED         LANGUAGES  STATE                                     SECTION: TAGS  TITLE
2026-02-05 20:53  uk en      uk live, en expired 2026-02-06 09:00      ukraine        First
2026-02-04 20:53  uk en      uk draft, en live until 2026-04-01 09:00  ukraine        First
2026-02-02 20:53  uk en      live                                      ukraine        First
2026-01-03 20:53  uk en      uk live, en scheduled 2026-03-01 15:00    ukraine        First

4 live`.trim(),
  );
  expect(list.stories.at(-1)).toMatchObject({
    state: "live",
    published: "2026-01-03T20:53+02:00",
    texts: [
      { language: "uk", state: "live", published: "2026-01-03T20:53+02:00" },
      { language: "en", state: "scheduled", published: "2026-03-01T15:00+02:00" },
    ],
  });
});

test("a story is as visible as its most visible language", async () => {
  const stateOf = async (uk: string, en: string, lines = "") => {
    const files = {
      [`${story}/article.yaml`]: article + lines,
      [`${story}/uk.md`]: front(uk),
      [`${story}/en.md`]: front(en),
    };
    return (await listIn(contentFolder(files), now)).stories[0]?.state;
  };
  const [scheduled, expired, draft] = ["published: 2026-04-01T09:00\n", "expires: 2026-01-04T09:00\n", "draft: true\n"];
  expect(await stateOf(scheduled, "")).toBe("live");
  expect(await stateOf(scheduled, expired)).toBe("scheduled");
  expect(await stateOf(draft, expired)).toBe("expired");
  expect(await stateOf(draft, draft)).toBe("draft");
  expect(await stateOf("", "draft: false\n", "draft: true\n")).toBe("live");
  expect(await stateOf(draft, "", "withdrawn: { date: 2026-02-03T09:00, reason: It was wrong }\n")).toBe("withdrawn");
});

test("a language with problems is told apart from a draft of the same story", async () => {
  const files = { [`${story}/uk.md`]: front("draft: true\n"), [`${story}/en.md`]: front("draft: nothing\n") };
  const { stories } = await listIn(contentFolder(files), now);
  expect(stories[0]).toMatchObject({
    state: "problems",
    texts: [
      { language: "uk", state: "draft" },
      { language: "en", state: "problems" },
    ],
  });
});
