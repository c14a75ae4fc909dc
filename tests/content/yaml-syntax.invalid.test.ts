import { expect, test } from "vitest";
import { change, contentOf, problemsOf, story, text } from "./content-folder.ts";

const file = `${story}/en.md`;
const quoteIt = "put the text in quotes";

test.each([
  [
    "a colon in an unquoted text",
    '"First"',
    "First: the title",
    `2:8: there is a second colon in one line; ${quoteIt}`,
  ],
  [
    "a quotation mark that is not closed",
    '"First"',
    '"First',
    "2:14: a quotation mark is not closed; add one at the end of the text",
  ],
  [
    "more after the closing quotation mark",
    '"First"',
    '"First" and more',
    "2:16: there is more text after the end of the value; put the whole text in quotes",
  ],
  [
    "a text that begins with a bracket",
    '"First"',
    "[First] of all",
    "2:16: there is more text after the end of the value; put the whole text in quotes",
  ],
  ["a bracket that is not closed", '"First"', "[First", `3:1: a bracket is not closed; close it, or ${quoteIt}`],
  [
    "a text that begins with an asterisk",
    '"First"',
    "*First*",
    `2:8 title: begins with "*", which repeats a value in YAML; ${quoteIt}`,
  ],
  [
    "a text that begins with @",
    '"First"',
    "@First",
    `2:8: text without quotes cannot begin with this character; ${quoteIt}`,
  ],
  [
    "a text that begins with an exclamation mark",
    '"First"',
    "!First",
    `2:8: text without quotes cannot begin with "!": it marks a type in YAML; ${quoteIt}`,
  ],
  [
    "an unknown escape",
    '"First"',
    '"C:\\First"',
    '2:11: a "\\" in double quotes does not begin a known escape; write "\\\\", or use single quotes',
  ],
  ["a name without a colon", "lead:", "lead", '3:1: a name has no colon after it; write "name: text"'],
  [
    "an indentation that does not fit",
    "lead:",
    "  lead:",
    "3:1: the indentation does not fit; indent it like its neighbours, with spaces",
  ],
  [
    "a tab instead of spaces",
    "lead:",
    "image:\n\talt: x\nlead:",
    "4:1: a tab is used where only spaces are allowed; indent with spaces",
  ],
  ["a name written twice", "lead:", 'title: "Second"\nlead:', "3:1 title: is written twice; keep one of the two"],
  [
    "a nested name that is written twice",
    "lead:",
    "image: { alt: a, alt: b }\nlead:",
    "3:18 image.alt: is written twice; keep one of the two",
  ],
  [
    "an entry without a name",
    "lead:",
    "'': x\nlead:",
    "3:1: has an entry without a name; write a name before the colon",
  ],
  [
    "a property name of every object",
    "lead:",
    "__proto__: x\nlead:",
    '3:1 __proto__: "__proto__" cannot be a name here; choose another',
  ],
  ["a list that contains itself", '"First"', "&a [*a]", "2:12: is nested too deeply; flatten it"],
  ["deep nesting", '"First"', `${"[".repeat(40)}${"]".repeat(40)}`, "2:40: is nested too deeply; flatten it"],
])("%s is reported in one line", async (_, from, to, problem) => {
  const found = await problemsOf({ [file]: change(text, from, to) });
  expect(found).toEqual([`content/${file}:${problem}`]);
});

test("endless brackets do not exhaust the stack", async () => {
  const found = await problemsOf({ [file]: change(text, '"First"', "[".repeat(100_000)) });
  expect(found[0]).toMatch(/^content\/articles\/2026-01-03-first\/en\.md:2:\d+: is nested too deeply; flatten it$/);
});

test("aliases that multiply are stopped and reported once", async () => {
  const ten = (name: string) => `[${Array.from({ length: 10 }, () => name).join(", ")}]`;
  const bomb = `a: &a ${ten("lol")}\nb: &b ${ten("*a")}\nc: &c ${ten("*b")}\nd: &d ${ten("*c")}\ne: &e ${ten("*d")}\nf: &f ${ten("*e")}\ng: ${ten("*f")}\n`;
  const found = await problemsOf({ [file]: change(text, "lead:", `${bomb}lead:`) });
  expect(found).toEqual([expect.stringMatching(/: has aliases that repeat too many values; write the values out$/)]);
});

test("an alias has the value of its anchor, and a problem in it is reported at the alias", async () => {
  const yaml = "id: &same 7\npublished: 2026-01-03T20:53:00Z\nsection: *same\nauthors: [newsroom]\n";
  expect(await problemsOf({ [`${story}/article.yaml`]: yaml })).toEqual([
    `content/${story}/article.yaml:1:11 id: is the number 7, not text; put it in quotes: "7"`,
    `content/${story}/article.yaml:3:10 section: is the number 7, not text; put it in quotes: "7"`,
  ]);
});

test("several mistakes in one file are reported together", async () => {
  const broken = change(text, '"First"', "@First").replace("lead: ", 'slug: "a\\q"\nlead: ');
  expect(await problemsOf({ [file]: broken })).toEqual([
    expect.stringContaining(`content/${file}:2:8: text without quotes cannot begin`),
    expect.stringContaining(`content/${file}:3:9: a "\\" in double quotes`),
  ]);
});

test.each([
  ["null", 'is empty: "null" means no value in YAML; write text, or put it in quotes: "null"'],
  ["~", 'is empty: "~" means no value in YAML; write text, or put it in quotes: "~"'],
  ["", "is empty; write text"],
  ["true", 'is the boolean true, not text; put it in quotes: "true"'],
  ["2026", 'is the number 2026, not text; put it in quotes: "2026"'],
  ["1.0", 'is the number 1.0, not text; put it in quotes: "1.0"'],
  ["0x1F", 'is the number 0x1F, not text; put it in quotes: "0x1F"'],
  ["[Exclusive]", 'is a list, not text; put it in quotes: "[Exclusive]"'],
  ['["Exclusive"]', 'is a list, not text; put it in quotes: "[\\"Exclusive\\"]"'],
  ["{name}", 'is a mapping, not text; put it in quotes: "{name}"'],
  ["[\n  Exclusive]", "is a list, not text; write text"],
])("the title %j, which YAML does not read as text, is quoted as it is written", async (title, reported) => {
  const column = title === "" ? 7 : 8;
  const found = await problemsOf({ [file]: change(text, ' "First"', title === "" ? "" : ` ${title}`) });
  expect(found).toEqual([`content/${file}:2:${column} title: ${reported}`]);
});

test.each([
  "yes",
  "no",
  "on",
  "1_000",
  "12:30",
  "50% off",
  "-dash",
  "2026-01-03",
  "C:\\path",
  "a#b",
  "<<",
  "=",
  "'It''s'",
])("the title %s is published as typed", async (title) => {
  const { stories } = await contentOf({ [file]: change(text, '"First"', title) });
  expect(stories[0]?.texts[0]?.title).toBe(title === "'It''s'" ? "It's" : title);
});
