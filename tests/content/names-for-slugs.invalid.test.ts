import { expect, test } from "vitest";
import { article, change, type Files, problemsOf, site, story } from "./content-folder.ts";

const file = `${story}/article.yaml`;
const files: Files = {
  "tags.yaml": `europe:\n  kind: section\n  name: { uk: "Європа", en: "The Continent" }\nukraine:\n  kind: section\n  name: Ukraine\nkyiv:\n  kind: place\n  name: { uk: "Столиця", en: "Capital city" }\n`,
  "authors.yaml": `newsroom:\n  name: Newsroom\nsam:\n  name: { uk: "Сем Окафор", en: "Sam Okafor" }\n`,
};

test.each([
  ["[newsroom]", "[Sam Okafor]", '4:11 authors[0]: "Sam Okafor" is the name of an author, not their slug; write "sam"'],
  ["[newsroom]", "[сем окафор]", '4:11 authors[0]: "сем окафор" is the name of an author, not their slug; write "sam"'],
  ["[newsroom]", "Sam Okafor", '4:10 authors: is the text "Sam Okafor", not a list; put it in brackets: [sam]'],
  [
    "[newsroom]",
    "Sam Okafor, newsroom",
    '4:10 authors: is the text "Sam Okafor, newsroom", not a list; put it in brackets: [sam, newsroom]',
  ],
  [
    "section: ukraine",
    "section: The Continent",
    '3:10 section: "The Continent" is the name of a section, not its slug; write "europe"',
  ],
  [
    "section: ukraine",
    "section: ukraine\nplace: Столиця",
    '4:8 place: "Столиця" is the name of a place, not its slug; write "kyiv"',
  ],
  [
    "section: ukraine",
    "section: ukraine\ntags: [Capital city]",
    '4:8 tags[0]: "Capital city" is the name of a tag, not its slug; write "kyiv"',
  ],
])("%s as %s is answered with the slug", async (from, to, problem) => {
  expect(await problemsOf({ ...files, [file]: change(article, from, to) })).toEqual([`content/${file}:${problem}`]);
});

test.each([
  [
    "defaultLanguage: uk",
    "defaultLanguage: English",
    '4:18 defaultLanguage: "English" is not one of the languages; write "en"',
  ],
  [
    "defaultLanguage: uk",
    "defaultLanguage: українська",
    '4:18 defaultLanguage: "українська" is not one of the languages; write "uk"',
  ],
  ["  en: {", "  English: {", '7:3 languages.English: "English" is the name of a language; write "en"'],
  ["  en: {", "  deutsch: {", '7:3 languages.deutsch: "deutsch" is the name of a language; write "de"'],
])("%s as %s is answered with the language tag", async (from, to, problem) => {
  const found = await problemsOf({ "site.yaml": change(site, from, to) });
  expect(found).toContain(`content/site.yaml:${problem}`);
});
