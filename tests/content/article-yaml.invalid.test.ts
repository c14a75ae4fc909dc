import { expect, test } from "vitest";
import { article, change, type Files, png, problemsOf, story, text } from "./content-folder.ts";

const file = `${story}/article.yaml`;

const cases: Record<string, readonly [from: string, to: string, problem: string]> = {
  "an id is required": ["id: first\n", "", '1:1 id: is missing; add "id: …"'],
  "an id is text": ["id: first", "id: 2026", '1:5 id: is the number 2026, not text; put it in quotes: "2026"'],
  "a number is quoted as it is spelt": [
    "id: first",
    "id: 007",
    '1:5 id: is the number 007, not text; put it in quotes: "007"',
  ],
  "an id has no slash, unlike the ids of feeds": [
    "id: first",
    "id: feed/first",
    '1:5 id: "feed/first" does not consist of lower-case letters a-z, digits, ".", "_" and "-"; write it like "2026-01-03-title"',
  ],
  "an id begins with a letter or digit": [
    "id: first",
    "id: .first",
    '1:5 id: ".first" does not consist of lower-case letters a-z, digits, ".", "_" and "-"; write it like "2026-01-03-title"',
  ],
  "an id has no capitals": [
    "id: first",
    "id: First",
    '1:5 id: "First" does not consist of lower-case letters a-z, digits, ".", "_" and "-"; write it like "2026-01-03-title"',
  ],
  "an empty value is missing": ["id: first", "id:", "1:4 id: is empty; write text"],
  "a long value is cut": [
    "id: first",
    `id: ${"X".repeat(50)}`,
    `1:5 id: "${"X".repeat(40)}…" does not consist of lower-case letters a-z, digits, ".", "_" and "-"; write it like "2026-01-03-title"`,
  ],
  "a publication date has a time": [
    "2026-01-03T20:53:00+02:00",
    "2026-01-03",
    '2:12 published: "2026-01-03" is a date without a time; add the time, such as "2026-01-03T09:00" (read in Europe/Kyiv)',
  ],
  "a publication date is not a number": [
    "2026-01-03T20:53:00+02:00",
    "20260103",
    '2:12 published: is the number 20260103, not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "a publication date is not a year": [
    "2026-01-03T20:53:00+02:00",
    "2026",
    '2:12 published: is the number 2026, not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "a publication date is not empty": [
    " 2026-01-03T20:53:00+02:00",
    "",
    '2:11 published: is empty; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "a withdrawal is not a word": [
    "section:",
    "withdrawn: yes\nsection:",
    '3:12 withdrawn: is the text "yes", not a mapping of "name: value"; write it like { date: 2026-01-03T09:00, reason: "…" }',
  ],
  "a withdrawal is not a boolean": [
    "section:",
    "withdrawn: true\nsection:",
    '3:12 withdrawn: is the boolean true, not a mapping of "name: value"; write it like { date: 2026-01-03T09:00, reason: "…" }',
  ],
  "a source is more than a name": [
    "section:",
    "source: Agency\nsection:",
    '3:9 source: is the text "Agency", not a mapping of "name: value"; write it like { name: "…" }',
  ],
  "authors are a list": [
    "[newsroom]",
    "newsroom",
    '4:10 authors: is the text "newsroom", not a list; put it in brackets: [newsroom]',
  ],
  "several authors are a list": [
    "[newsroom]",
    "newsroom, desk",
    '4:10 authors: is the text "newsroom, desk", not a list; put it in brackets: [newsroom, desk]',
  ],
  "a text of several lines is reported on one": [
    "[newsroom]",
    '"a\\nb"',
    '4:10 authors: is the text "a\\nb", not a list; write slugs of authors.yaml in brackets, such as [newsroom]',
  ],
  "text that would mean something else in brackets is not put in brackets": [
    "[newsroom]",
    '"a: b"',
    '4:10 authors: is the text "a: b", not a list; write slugs of authors.yaml in brackets, such as [newsroom]',
  ],
  "an update is not before the publication date": [
    "section:",
    "updated: 2026-01-03T20:52:59+02:00\nsection:",
    '3:10 updated: is before "published"; write when the story changed, or remove it',
  ],
  "an expiry date is after the publication date": [
    "section:",
    "expires: 2026-01-03T20:53:00+02:00\nsection:",
    '3:10 expires: is not after "published"; write when the story is to disappear, or remove it',
  ],
  "a silent correction has a time": [
    "section:",
    "revised: today\nsection:",
    '3:10 revised: "today" is not a date and time; write it like "2026-01-03T20:53:00+02:00"',
  ],
  "a draft is true or false": [
    "section:",
    'draft: "yes"\nsection:',
    '3:8 draft: is the text "yes", not true or false; write true or false',
  ],
  "a story is for everyone or for subscribers": [
    "section:",
    "access: subscriber\nsection:",
    '3:9 access: "subscriber" is not a value of this field; did you mean "subscribers"?',
  ],
  "the provenance of a picture is kept or not mentioned": [
    "section:",
    "files: { a.jpg: { provenance: remove } }\nsection:",
    '3:31 files."a.jpg".provenance: "remove" is not a value of this field; use "keep"',
  ],
  "a withdrawal has a reason": [
    "section:",
    "withdrawn: { date: 2026-02-01T10:00Z }\nsection:",
    '3:12 withdrawn.reason: is missing; add "reason: …"',
  ],
  "a withdrawal has a date": [
    "section:",
    "withdrawn: { reason: Wrong }\nsection:",
    '3:12 withdrawn.date: is missing; add "date: …"',
  ],
  "a section is known": [
    "section: ukraine",
    "section: ukrain",
    '3:10 section: there is no section "ukrain" in tags.yaml; did you mean "ukraine"?',
  ],
  "a section is a tag of the kind section": [
    "section: ukraine",
    "section: rss",
    '3:10 section: the tag "rss" has the kind topic, not section; use "ukraine"',
  ],
  "a place is a tag of the kind place": [
    "authors:",
    "place: ukraine\nauthors:",
    '4:8 place: the tag "ukraine" has the kind section, not place; use "kyiv"',
  ],
  "a tag is known": [
    "authors:",
    "tags: [rss, kyvi]\nauthors:",
    '4:13 tags[1]: there is no tag "kyvi" in tags.yaml; did you mean "kyiv"?',
  ],
  "an unknown tag that resembles no other is answered with all of them, if they are few": [
    "authors:",
    "tags: [economy]\nauthors:",
    '4:8 tags[0]: there is no tag "economy" in tags.yaml; use one of "ukraine", "kyiv", "rss"',
  ],
  "a property name of every object is not a tag": [
    "authors:",
    "tags: [constructor]\nauthors:",
    '4:8 tags[0]: there is no tag "constructor" in tags.yaml; use one of "ukraine", "kyiv", "rss"',
  ],
  "a tag is listed once": [
    "authors:",
    "tags: [rss, kyiv, rss]\nauthors:",
    '4:19 tags[2]: "rss" is listed twice; remove one',
  ],
  "tags are a list": [
    "authors:",
    "tags: rss\nauthors:",
    '4:7 tags: is the text "rss", not a list; put it in brackets: [rss]',
  ],
  "an author is required": [
    "[newsroom]",
    "[]",
    "4:10 authors: names no author; write slugs of authors.yaml in brackets, such as [newsroom]",
  ],
  "an author is known": [
    "[newsroom]",
    "[newsrom]",
    '4:11 authors[0]: there is no author "newsrom" in authors.yaml; did you mean "newsroom"?',
  ],
  "a source has a name": [
    "authors:",
    "source: { url: https://x.example/ }\nauthors:",
    '4:9 source.name: is missing; add "name: …"',
  ],
  "a former slug is a valid slug": [
    "authors:",
    'formerly: ["a/b"]\nauthors:',
    '4:12 formerly[0]: "a/b" cannot be the end of a URL; write words joined by hyphens, without spaces and without / \\ ? # %',
  ],
  "a former slug is not the current one in every language": [
    "authors:",
    "formerly: [first]\nauthors:",
    `4:12 formerly[0]: "first" is the story's current slug; remove it`,
  ],
  "a field that only texts have is unknown": [
    "authors:",
    "slug: x\nauthors:",
    "4:1 slug: is not a known field; use one of ",
  ],
};

test.each(Object.entries(cases))("%s", async (_, [from, to, problem]) => {
  const found = await problemsOf({ [file]: change(article, from, to) });
  expect(found).toEqual([expect.stringContaining(`content/${file}:${problem}`)]);
  if (!problem.endsWith("use one of ")) expect(found).toEqual([`content/${file}:${problem}`]);
});

const described = change(text, "lead:", "image: { alt: A map }\nlead:");

test.each<[string, string, Files, string]>([
  [
    "a picture is a file or a URL",
    "image: {}",
    {},
    '5:8 image: needs one of "file" and "url"; name a file in the story\'s folder, or a URL, not both',
  ],
  [
    "a picture is not both",
    "image: { file: a.png, url: https://x.example/a.png }",
    { [`${story}/a.png`]: png },
    '5:8 image: needs one of "file" and "url"; name a file in the story\'s folder, or a URL, not both',
  ],
  [
    "a picture's URL is absolute",
    "image: { url: a.png }",
    {},
    '5:15 image.url: "a.png" is not an absolute https URL; write it in full, such as "https://news.example/page"',
  ],
  [
    "a picture's URL is https",
    "image: { url: http://x.example/a.png }",
    {},
    '5:15 image.url: "http://x.example/a.png" is not an absolute https URL; write it in full, such as "https://news.example/page"',
  ],
  [
    "a missing picture is answered with the file of the most similar name",
    "image: { file: cover.png }",
    { [`${story}/cover.jpg`]: png },
    '5:16 image.file: there is no file "cover.png"; did you mean "cover.jpg"?',
  ],
  [
    "a picture is in the story's folder",
    "image: { file: ../../logo.png }",
    { "logo.png": png },
    '5:16 image.file: "../../logo.png" is not in the story\'s folder; copy the picture there and write its name',
  ],
  [
    "a picture is not named by an absolute path",
    "image: { file: /etc/hostname }",
    {},
    '5:16 image.file: "/etc/hostname" is not in the story\'s folder; copy the picture there and write its name',
  ],
  [
    "a picture has fields",
    "image: a.png",
    { [`${story}/a.png`]: png },
    '5:8 image: is the text "a.png", not a mapping of "name: value"; write it like { file: cover.png }',
  ],
])("%s", async (_, image, files, problem) => {
  const found = await problemsOf({ ...files, [file]: `${article}${image}\n`, [`${story}/en.md`]: described });
  expect(found).toEqual([`content/${file}:${problem}`]);
});
