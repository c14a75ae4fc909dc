import { expect, test } from "vitest";
import { article, change, png, problemsOf, story, text } from "./content-folder.ts";

const file = `${story}/en.md`;

const cases: Record<string, readonly [from: string, to: string, problem: string]> = {
  "a title is required": ['title: "First"\n', "", '2:1 title: is missing; add "title: …"'],
  "a title is not only white space": ['"First"', '" \\t\u00a0 "', "2:8 title: has no visible text; write text"],
  "a title is not only characters that are removed": [
    '"First"',
    '"\\x07\\uFFFE"',
    "2:8 title: has no visible text; write text",
  ],
  "a title that is a number is quoted": [
    '"First"',
    "2026",
    '2:8 title: is the number 2026, not text; put it in quotes: "2026"',
  ],
  "a lead is required": ['lead: "The first story."\n', "", '2:1 lead: is missing; add "lead: …"'],
  "a lead is not empty": ['"The first story."', "", "3:7 lead: is empty; write text"],
  "a slug has no space": [
    "lead:",
    "slug: a b\nlead:",
    '3:7 slug: "a b" cannot be the end of a URL; write words joined by hyphens, without spaces and without / \\ ? # %',
  ],
  "a slug is not a folder": [
    "lead:",
    "slug: ..\nlead:",
    '3:7 slug: ".." cannot be the end of a URL; write words joined by hyphens, without spaces and without / \\ ? # %',
  ],
  "a slug is not empty": [
    "lead:",
    'slug: ""\nlead:',
    '3:7 slug: "" cannot be the end of a URL; write words joined by hyphens, without spaces and without / \\ ? # %',
  ],
  "a slug is text": ["lead:", "slug: 90\nlead:", '3:7 slug: is the number 90, not text; put it in quotes: "90"'],
  "the description of a missing picture is reported at its name": [
    "lead:",
    "image: { alt: A map }\nlead:",
    '3:1 image: describes a picture that the story does not have; add "image" to article.yaml, or remove it',
  ],
  "an update is not before the story": [
    "lead:",
    "updated: 2026-01-03T20:52+02:00\nlead:",
    "3:10 updated: is before the story was published; write when the text changed, or remove it",
  ],
  "a correction has a text": [
    "lead:",
    "corrections:\n  - date: 2026-01-04T10:00\nlead:",
    '4:5 corrections[0].text: is missing; add "text: …"',
  ],
  "corrections are a list": [
    "lead:",
    "corrections: A name\nlead:",
    '3:14 corrections: is the text "A name", not a list; write it like [{ date: 2026-01-03T09:00, text: "…" }]',
  ],
  "a correction is not only text": [
    "lead:",
    "corrections: [A name]\nlead:",
    '3:15 corrections[0]: is the text "A name", not a mapping of "name: value"; write it like { date: 2026-01-03T09:00, text: "…" }',
  ],
  "a correction has a date": [
    "lead:",
    "corrections:\n  - { date: soon, text: A name }\nlead:",
    '4:13 corrections[0].date: "soon" is not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "an unknown field is answered with the most similar one": [
    "lead:",
    "titel: x\nlead:",
    '3:1 titel: is not a known field; did you mean "title"?',
  ],
  "front matter is at the beginning": [
    "---\ntitle",
    "\n---\ntitle",
    '1:1: does not begin with a "---" line; begin with title and lead between two lines "---"',
  ],
  "front matter has an end": [
    "---\nBody",
    "Body",
    '1:1: the front matter has no end; write a second line "---" between it and the text',
  ],
  "a CRLF is one line break": [
    text,
    text.replaceAll("\n", "\r\n").replace("lead:", "leed:"),
    '2:1 lead: is missing; add "lead: …"',
  ],
};

test.each(Object.entries(cases))("%s", async (_, [from, to, problem]) => {
  const found = await problemsOf({ [file]: change(text, from, to) });
  expect(found[0]).toBe(`content/${file}:${problem}`);
  expect(found.slice(1)).toEqual(
    to.includes("leed:") ? [`content/${file}:3:1 leed: is not a known field; did you mean "lead"?`] : [],
  );
});

test("empty front matter is reported once", async () => {
  expect(await problemsOf({ [file]: "---\n---\nBody\n" })).toEqual([
    `content/${file}:2:1: is empty; write a mapping of "name: value"`,
  ]);
});

test("every language describes the picture", async () => {
  const files = { [`${story}/article.yaml`]: `${article}image: { file: a.png }\n`, [`${story}/a.png`]: png };
  expect(
    await problemsOf({
      ...files,
      [file]: change(text, "lead:", "image: { alt: A map }\nlead:"),
      [`${story}/uk.md`]: text,
    }),
  ).toEqual([`content/${story}/uk.md:2:1 image.alt: is missing; say what the story's picture shows`]);
  expect(await problemsOf({ ...files, [file]: change(text, "lead:", "image: { caption: A map }\nlead:") })).toEqual([
    `content/${file}:3:8 image.alt: is missing; add "alt: …"`,
  ]);
  expect(await problemsOf({ ...files, [file]: change(text, "lead:", "image: A map\nlead:") })).toEqual([
    `content/${file}:3:8 image: is the text "A map", not a mapping of "name: value"; write it like { alt: "…" }`,
  ]);
});

test("if article.yaml is broken, the description of its picture is not required", async () => {
  const found = await problemsOf({
    [`${story}/article.yaml`]: "id: [\n",
    [file]: change(text, "lead:", "image: { alt: A map }\nlead:"),
  });
  expect(found).toEqual([
    `content/${story}/article.yaml:2:1: a bracket is not closed; close it, or put the text in quotes`,
  ]);
});

test("a folder whose name is only a date has no address", async () => {
  const folder = "articles/a b";
  expect(
    await problemsOf({ [`${folder}/article.yaml`]: change(article, "first", "second"), [`${folder}/en.md`]: text }),
  ).toEqual([
    `content/${folder}/en.md:2:1 slug: "a b", from the folder's name, cannot be the end of a URL; rename the folder, or write "slug: …"`,
  ]);
});
