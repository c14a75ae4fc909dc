import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/build/check-content.ts";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../src/content/read/read-vocabulary.ts";
import { readContent } from "../support/read-content.ts";
import {
  article,
  change,
  contentFolder,
  type Files,
  lines,
  problemsOf,
  story,
  text,
  withoutStory,
} from "./content-folder.ts";

async function problemsIn(folder: string) {
  const result = await readContent(folder);
  return lines("problems" in result ? result.problems : []);
}

async function foundIn(folder: string) {
  const { problems, notices } = await checkContent(await readVocabulary(folderSource(folder)));
  return { problems: lines(problems), notices: lines(notices) };
}

test("a file that is not UTF-8 is reported at the first invalid byte", async () => {
  const bytes = Buffer.concat([Buffer.from('---\ntitle: "Київ '), Buffer.from([0xca, 0xe8]), Buffer.from('"\n---\n')]);
  expect(await problemsOf({ [`${story}/en.md`]: bytes })).toEqual([
    `content/${story}/en.md:2:14: is not UTF-8 from here on: byte 0xCA; save the file as UTF-8`,
  ]);
});

test("a Markdown file that is not named after a language of the site is reported with the languages", async () => {
  expect(await problemsOf({ [`${story}/ua.md`]: text, [`${story}/README.md`]: "# Read me" })).toEqual([
    `content/${story}/README.md:1:1: "README" is not a language of the site; rename it to one of "uk.md", "en.md", or remove the file`,
    `content/${story}/ua.md:1:1: "ua" is not a language of the site; rename it to "uk.md"`,
  ]);
});

test.each([
  ["he", "add it to languages in site.yaml, or remove the file"],
  ["pt-BR", "add it to languages in site.yaml, or remove the file"],
  ["ukr", 'rename it to "uk.md"'],
  ["EN", 'rename it to "en.md"'],
])(
  "a text in %s is to be renamed to a language of the site only if its name is a misspelling",
  async (name, instead) => {
    expect(
      await problemsOf({ [`${story}/en.md`]: null, [`${story}/uk.md`]: text, [`${story}/${name}.md`]: text }),
    ).toEqual([`content/${story}/${name}.md:1:1: "${name}" is not a language of the site; ${instead}`]);
  },
);

test("a story has a text", async () => {
  expect(await problemsOf({ [`${story}/en.md`]: null })).toEqual([
    `content/${story}:1:1: the story has no text; add at least one of "uk.md", "en.md"`,
  ]);
});

test("a story has an article.yaml, and a file with a similar name is suggested", async () => {
  expect(await problemsOf({ [`${story}/article.yaml`]: null })).toEqual([
    `content/${story}/article.yaml:1:1: is missing; add the file`,
  ]);
  expect(await problemsOf({ [`${story}/article.yaml`]: null, [`${story}/article.yml`]: article })).toEqual([
    `content/${story}/article.yaml:1:1: is missing; rename "article.yml" to "article.yaml"`,
  ]);
});

test("a text outside a story's folder is reported, other files are not", async () => {
  expect(await problemsOf({ "articles/loose.md": text, "articles/notes.txt": "x" })).toEqual([
    `content/articles/loose.md:1:1: "loose.md" is not in a story's folder; create a folder for the story and put it there`,
  ]);
});

test("a folder in place of a file is reported", async () => {
  const folder = contentFolder({ "tags.yaml": null });
  mkdirSync(join(folder, "tags.yaml"));
  expect(await problemsIn(folder)).toEqual(["content/tags.yaml:1:1: is not a file; put a file here"]);
});

test("symbolic links to texts and to folders are refused", async () => {
  const folder = contentFolder({ [`${story}/en.md`]: null, "elsewhere/en.md": text });
  symlinkSync(join(folder, "elsewhere/en.md"), join(folder, story, "en.md"));
  symlinkSync(join(folder, "elsewhere"), join(folder, "articles/linked"));
  expect(await problemsIn(folder)).toEqual([
    `content/${story}/en.md:1:1: is a symbolic link; put the file itself here`,
    "content/articles/linked:1:1: is a symbolic link; put the folder itself here",
  ]);
});

test("the content folder exists", async () => {
  expect(await problemsIn("/nowhere/content")).toEqual([
    "content:1:1: there is no such folder; name the content folder",
  ]);
});

describe("the folder of stories", () => {
  const none = "content/articles:1:1: notice: there is no story, so every feed is empty; create one with `npm run new`";

  test.each<[string, Files]>([
    ["may be missing, as Git does not keep empty folders", {}],
    ["may be empty", { "articles/.gitkeep": "" }],
    ["may contain files that are not stories", { "articles/notes.txt": "x" }],
  ])("%s, which an editor should know", async (_, files) => {
    const { notices, problems } = await foundIn(contentFolder({ ...withoutStory, ...files }));
    expect({ notices, problems }).toEqual({ notices: [none], problems: [] });
  });

  test("is not reported if there is a story or another problem", async () => {
    expect((await foundIn(contentFolder())).notices).toEqual([]);
    const loose = await foundIn(contentFolder({ ...withoutStory, "articles/loose.md": text }));
    expect(loose.notices).toEqual([]);
    expect(loose.problems).toHaveLength(1);
  });

  test.each(["article", "Articles", "artciles"])("is not treated as missing if it is spelt %s", async (name) => {
    expect(await problemsOf({ ...withoutStory, [`${name}/2026-01-03-first/en.md`]: text })).toEqual([
      `content/articles:1:1: is missing; rename "${name}" to "articles"`,
    ]);
  });

  test("is neither a file nor a broken link", async () => {
    expect(await problemsOf({ ...withoutStory, articles: text })).toEqual([
      "content/articles:1:1: is not a folder; put a folder here, with a folder for each story",
    ]);
    const folder = contentFolder(withoutStory);
    symlinkSync(join(folder, "nowhere"), join(folder, "articles"));
    expect(await problemsIn(folder)).toEqual([
      "content/articles:1:1: is a symbolic link that does not lead to a folder; put the folder itself here",
    ]);
  });
});

test("no id is used twice, and the problem names both files", async () => {
  const second = "articles/2026-01-04-second";
  expect(await problemsOf({ [`${second}/article.yaml`]: `# The same\n${article}`, [`${second}/en.md`]: text })).toEqual(
    [
      `content/${second}/article.yaml:2:5 id: "first" is also the id of content/${story}/article.yaml:1:5; change one of the two`,
    ],
  );
});

test("an id that is used twice is reported even if its story has other problems", async () => {
  const second = "articles/2026-01-04-second";
  const file = change(article, "section: ukraine", "section: x");
  expect(await problemsOf({ [`${second}/article.yaml`]: file, [`${second}/en.md`]: text })).toHaveLength(2);
});

const other = (files: Record<string, string>, yaml = "") => ({
  "articles/2026-01-04-second/article.yaml": `${change(article, "first", "second")}${yaml}`,
  ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`articles/2026-01-04-second/${name}`, file])),
});

test("no slug is used twice in a language, and the problem names both files", async () => {
  const taken = change(text, "lead:", "slug: first\nlead:");
  expect(await problemsOf(other({ "en.md": taken }))).toEqual([
    `content/articles/2026-01-04-second/en.md:3:7 slug: "first" is also the slug of content/${story}/en.md:1:1; change one of the two`,
  ]);
  expect(await problemsOf(other({ "uk.md": taken }))).toEqual([]);
});

test("slugs that differ only in Unicode normalisation are the same", async () => {
  const composed = { [`${story}/en.md`]: change(text, "lead:", "slug: київ\nlead:") };
  const same = other({ "en.md": change(text, "lead:", `slug: ${"київ".normalize("NFD")}\nlead:`) });
  expect(await problemsOf({ ...composed, ...same })).toHaveLength(1);
});

test("a former slug is not the current one of another story, which is reported once for all languages", async () => {
  const files = other({ "en.md": text, "uk.md": text }, "formerly: [first]\n");
  expect(await problemsOf({ ...files, [`${story}/uk.md`]: text })).toEqual([
    `content/articles/2026-01-04-second/article.yaml:5:12 formerly[0]: "first" is also the slug of content/${story}/uk.md:1:1; change one of the two`,
  ]);
});

test("two stories do not share a former slug", async () => {
  const files = other({ "en.md": text }, "formerly: [old]\n");
  expect(await problemsOf({ ...files, [`${story}/article.yaml`]: `${article}formerly: [old]\n` })).toEqual([
    `content/articles/2026-01-04-second/article.yaml:5:12 formerly[0]: "old" is also the slug of content/${story}/article.yaml:5:12; change one of the two`,
  ]);
});

test.each([
  ["en.MD", '"en.MD" does not end in lower-case ".md"; rename it to "en.md"'],
  ["english.md", '"english" is not a language of the site; rename it to "en.md"'],
  ["Українська.md", '"Українська" is not a language of the site; rename it to "uk.md"'],
  [
    "en_US.md",
    '"en_US" is not a language of the site; rename it to "en.md" if its language has that tag now, or add it to languages in site.yaml',
  ],
  ["de.md", '"de" is not a language of the site; add it to languages in site.yaml, or remove the file'],
])("a text in a file named %s is reported with the correct name", async (name, words) => {
  expect(await problemsOf({ [`${story}/en.md`]: null, [`${story}/uk.md`]: text, [`${story}/${name}`]: text })).toEqual([
    `content/${story}/${name}:1:1: ${words}`,
  ]);
});
