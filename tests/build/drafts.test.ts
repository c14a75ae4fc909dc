import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { article, change, contentFolder, type Files, story, text } from "../content/content-folder.ts";
import { png } from "../pictures/pictures.ts";
import { instant } from "../support/instant.ts";
import { libraryIn, outputFolder } from "./compiled.ts";

const draft = "articles/2026-02-01-draft";

/** Returns the files of a draft beside the valid newsroom's story. */
function draftFiles(articleYaml: string, en: string | null = text): Files {
  return { [`${draft}/article.yaml`]: articleYaml, [`${draft}/en.md`]: en };
}

const begun = "id: begun\npublished: 2026-02-01T09:00\ndraft: true\n";

async function compileWith(files: Files, drafts: boolean) {
  const output = outputFolder();
  const result = await compile({ content: contentFolder(files), output, drafts });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return { ...result.summary, output, notices: result.notices.map(formatProblem) };
}

/** The beginning of a picture that is wide enough to get smaller sizes. */
const cutShort = png(1200, 600);

/** Drafts as they look while they are being written, and a notice that is reported for each. */
const unfinished: Readonly<Record<string, readonly [files: Files, notice: string]>> = {
  "fields that are empty": [
    draftFiles(
      `${begun}section: # check: one of ukraine\nauthors: []\n`,
      "---\ntitle: First draft\nlead: # check: a sentence\n---\n",
    ),
    `content/${draft}/article.yaml:4:10 section: notice: is empty; write text`,
  ],
  "nothing but the line that makes it a draft": [
    draftFiles("draft: true\n", "---\n---\n"),
    `content/${draft}/article.yaml:1:1 id: notice: is missing; add "id: …"`,
  ],
  "a topic that does not exist yet": [
    draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\ntags: [kyiv, soon]\n`),
    `content/${draft}/article.yaml:6:14 tags[1]: notice: there is no tag "soon" in tags.yaml; use one of "ukraine", "kyiv", "rss"`,
  ],
  "a picture that does not exist yet": [
    draftFiles(
      `${begun}section: ukraine\nauthors: [newsroom]\nimage: { file: a.png }\n`,
      change(text, "lead:", "image: { alt: }\nlead:"),
    ),
    `content/${draft}/article.yaml:6:16 image.file: notice: there is no file "a.png"; add the picture, or name one that exists`,
  ],
  "a lead picture that is truncated": [
    {
      ...draftFiles(
        `${begun}section: ukraine\nauthors: [newsroom]\nimage: { file: a.png }\n`,
        change(text, "lead:", "image: { alt: x }\nlead:"),
      ),
      [`${draft}/a.png`]: cutShort,
    },
    `content/${draft}/article.yaml:6:16 image.file: notice: the picture is truncated or damaged; save it again`,
  ],
  "a picture in its text that is truncated": [
    {
      ...draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`, change(text, "Body.", "![x](a.png)")),
      [`${draft}/a.png`]: cutShort,
    },
    `content/${draft}/en.md:5:1 body: notice: image "a.png" cannot be shown: the picture is truncated or damaged; save it again`,
  ],
  "a file that is not a picture": [
    {
      ...draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`, change(text, "Body.", "![x](a.png)")),
      [`${draft}/a.png`]: "text",
    },
    `content/${draft}/en.md:5:1 body: notice: image "a.png" cannot be shown: the file is not in a picture format that readers show; `,
  ],
  "an unknown field": [
    draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\neditor: me\n`),
    `content/${draft}/article.yaml:6:1 editor: notice: is not a known field; `,
  ],
  "a link that leads nowhere": [
    draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`, change(text, "Body.", "See [this](../nothing/).")),
    `content/${draft}/en.md:5:5 body: notice: `,
  ],
  "a text in a language that the site does not have": [
    { ...draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`), [`${draft}/xx.md`]: text },
    `content/${draft}/xx.md:1:1: notice: "xx" is not a language of the site; `,
  ],
};

describe.each(Object.entries(unfinished))("a draft with %s", (_, [files, notice]) => {
  test("stops nothing, and is reported as a notice", async () => {
    const { stories, notices } = await compileWith(files, false);
    expect(stories).toBe(1);
    expect(notices).toEqual(expect.arrayContaining([expect.stringContaining(notice)]));
    expect(notices.filter((line) => !line.includes(": notice: "))).toEqual([]);
  });

  test("is shown if drafts are shown, with its problems after its lead", async () => {
    const { content_html: body } = await shownDraft(files);
    expect(body).toMatch(/^<p>[^<]*<\/p> <ul><li><mark>/);
    expect(body).toContain(notice.split(": notice: ")[0]);
  });
});

interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
}

/** Returns the draft as the feed of its language shows it. */
async function shownDraft(files: Files): Promise<Item> {
  const { output } = await compileWith(files, true);
  const app = createApp({ library: libraryIn(output), now: () => instant("2026-03-01T12:00:00Z") });
  const response = await app.request("/en/feed.json");
  const { items } = (await response.json()) as { items: readonly Item[] };
  const item = items.find(({ id }) => !id.endsWith("/first"));
  if (!item) throw new Error("The draft is not shown");
  return item;
}

test("a link in a draft that leads to an article is not a gap", async () => {
  const linking = draftFiles(`${article.replace("first", "begun")}draft: true\n`, `${text}[x](/en/articles/first)\n`);
  const { content_html: body } = await shownDraft(linking);
  expect(body).toContain("<a href='https://news.example/en/articles/first'>x</a>");
  expect(body).not.toContain("<mark>");
});

test("fields that are missing from a draft's text are shown in brackets", async () => {
  const files = draftFiles(
    `${begun}section: ukraine\nauthors: [newsroom]\n`,
    "---\ntitle: Found\nlead:\n---\nBegun.\n",
  );
  const shown = await shownDraft(files);
  expect(shown).toMatchObject({ title: "Found", summary: "[lead]" });
  expect(shown.content_html).toMatch(/<p>Begun\.<\/p>$/);
});

test.each([
  ["article.yaml", draftFiles(`${begun}title: "no end\n`)],
  ["a text", draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`, '---\ntitle: "no end\n')],
])("a draft stops nothing if %s cannot be read", async (_, files) => {
  const { stories, notices } = await compileWith(files, true);
  expect(stories).toBeGreaterThanOrEqual(1);
  expect(notices).toEqual([expect.stringMatching(/^content\/articles\/2026-02-01-draft\/\S+ ?notice: /)]);
});

test("a draft stops nothing in a newsroom that has no section and no author yet", async () => {
  const none = { "tags.yaml": "{}\n", "authors.yaml": "{}\n" };
  const only = { ...none, [`${story}/article.yaml`]: "draft: true\n" };
  expect(await compileWith(only, true)).toMatchObject({ stories: 0 });
});

test.each([
  ["id", draftFiles(change(article, "section:", "draft: true\nsection:"), change(text, "lead:", "slug: other\nlead:"))],
  ["slug", draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\n`, change(text, "lead:", "slug: first\nlead:"))],
  ["former slug", draftFiles(`${begun}section: ukraine\nauthors: [newsroom]\nformerly: [first]\n`, text)],
])("a draft with another story's %s is reported, and that story is published", async (_, files) => {
  for (const drafts of [false, true]) {
    const { stories, notices } = await compileWith(files, drafts);
    expect(stories).toBe(1);
    expect(notices).toEqual([
      expect.stringMatching(/2026-02-01-draft\/.* notice: "first" is also the (id|slug) of .*2026-01-03-first\//),
    ]);
  }
});

test("a clash is reported at the draft even if its folder's name comes first", async () => {
  const early = "articles/2020-01-01-early";
  const files = {
    [`${early}/article.yaml`]: change(article, "section:", "draft: true\nsection:"),
    [`${early}/en.md`]: text,
  };
  const { notices } = await compileWith(files, false);
  expect(notices).toEqual([expect.stringContaining(`content/${early}/article.yaml`)]);
});

test("a problem in a published story stops compile, whether or not drafts are shown", async () => {
  const files = { [`${story}/article.yaml`]: change(article, "section: ukraine", "section:") };
  await expect(compileWith(files, true)).rejects.toThrow("section: is empty");
});
