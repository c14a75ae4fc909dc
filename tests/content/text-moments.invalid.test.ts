import { expect, test } from "vitest";
import { article, change, problemsOf, story, text } from "./content-folder.ts";

const expiring = `${article}expires: 2026-02-01T09:00\n`;
const withdrawn = "withdrawn: { date: 2026-02-01T09:00, reason: It was wrong }\n";

/** Lines of front matter, `article.yaml`, and the problem at the first line. */
const cases: Readonly<Record<string, readonly [lines: string, articleYaml: string, problem: string]>> = {
  "a text does not expire before its own release": [
    "published: 2026-03-01T09:00\nexpires: 2026-03-01T09:00\n",
    article,
    '5:10 expires: is not after "published"; write when the text is to disappear, or remove it',
  ],
  "a text does not expire before the release of its story": [
    "expires: 2026-01-03T20:53\n",
    article,
    '4:10 expires: is not after "published" in article.yaml; write when the text is to disappear, or remove it',
  ],
  "a text is not published after its story has expired": [
    "published: 2026-02-01T09:00\n",
    expiring,
    '4:12 published: is not before "expires" in article.yaml; write an earlier time, or add "expires: …" with a later one',
  ],
  "a text is not updated before its own release": [
    "published: 2026-03-01T09:00\nupdated: 2026-02-01T09:00\n",
    article,
    '5:10 updated: is before "published"; write when the text changed, or remove it',
  ],
  "a text that appears before its story is not updated before itself": [
    "published: 2026-01-02T09:00\nupdated: 2026-01-02T08:59:59\n",
    article,
    '5:10 updated: is before "published"; write when the text changed, or remove it',
  ],
  "a moment is a moment": [
    "published: soon\nupdated: 2026-01-01T09:00\n",
    article,
    '4:12 published: "soon" is not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "a moment is not empty": ["expires:\n", article, '4:9 expires: is empty; write it like "2026-01-03T20:53:00+02:00"'],
  "a draft is a draft or is not": [
    "draft: maybe\n",
    article,
    '4:8 draft: is the text "maybe", not true or false; write true or false',
  ],
};

test.each(Object.entries(cases))("%s", async (_, [lines, articleYaml, problem]) => {
  const files = {
    [`${story}/article.yaml`]: articleYaml,
    [`${story}/en.md`]: change(text, "---\nBody", `${lines}---\nBody`),
  };
  expect(await problemsOf(files)).toEqual([`content/${story}/en.md:${problem}`]);
});

test.each([
  ["before its story", "published: 2026-01-01T09:00\nupdated: 2026-01-02T09:00\n", article],
  ["after an update of its story", "published: 2026-03-01T09:00\n", `${article}updated: 2026-01-05T09:00\n`],
  ["after its story expired, with its own end", "published: 2026-03-01T09:00\nexpires: 2026-03-02T09:00\n", expiring],
  ["and expires after its story", "expires: 2027-01-01T09:00\n", expiring],
  ["after its story was withdrawn", "published: 2026-03-01T09:00\n", article + withdrawn],
])("a text may be published %s", async (_, lines, articleYaml) => {
  const files = {
    [`${story}/article.yaml`]: articleYaml,
    [`${story}/en.md`]: change(text, "---\nBody", `${lines}---\nBody`),
  };
  expect(await problemsOf(files)).toEqual([]);
});
