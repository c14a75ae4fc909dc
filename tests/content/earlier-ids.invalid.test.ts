import { describe, expect, test } from "vitest";
import { change, contentOf, problemsOf, story, text } from "./content-folder.ts";

const file = `${story}/en.md`;
const withLine = (line: string) => ({ [file]: change(text, "lead:", `${line}\nlead:`) });

const asItWas = "write it exactly as it was in the old feed, or remove it";
const inQuotes = "put the whole text in quotes, or the comment on its own line";
const onOneLine = "write it on one line, in quotes";

describe("an id from another site that would not be published as it is typed is a problem", () => {
  test.each([
    ["guid:", "3:6 guid: is empty; write text"],
    ['guid: ""', `3:7 guid: has no visible text; ${asItWas}`],
    ['guid: " \\t\\u200b "', `3:7 guid: has no visible text; ${asItWas}`],
    ["guid: 12345", '3:7 guid: is the number 12345, not text; put it in quotes: "12345"'],
    ["guid: 007", '3:7 guid: is the number 007, not text; put it in quotes: "007"'],
    ["guid: 1e3", '3:7 guid: is the number 1e3, not text; put it in quotes: "1e3"'],
    ["guid: 0x1F", '3:7 guid: is the number 0x1F, not text; put it in quotes: "0x1F"'],
    ["guid: 0o17", '3:7 guid: is the number 0o17, not text; put it in quotes: "0o17"'],
    ["guid: +12.50", '3:7 guid: is the number +12.50, not text; put it in quotes: "+12.50"'],
    [
      "guid: 12345678901234567890123",
      '3:7 guid: is the number 12345678901234567890123, not text; put it in quotes: "12345678901234567890123"',
    ],
    ["guid: .inf", '3:7 guid: is the number .inf, not text; put it in quotes: ".inf"'],
    ["guid: True", '3:7 guid: is the boolean True, not text; put it in quotes: "True"'],
    ["guid: ~", '3:7 guid: is empty: "~" means no value in YAML; write text, or put it in quotes: "~"'],
    ["guid: Null", '3:7 guid: is empty: "Null" means no value in YAML; write text, or put it in quotes: "Null"'],
    ["guid: [a, b]", '3:7 guid: is a list, not text; put it in quotes: "[a, b]"'],
    ["guid: { a: b }", '3:7 guid: is a mapping, not text; put it in quotes: "{ a: b }"'],
    ["guid: https://x.example/a #b", `3:27 guid: ends before "#b", which is a comment in YAML; ${inQuotes}`],
    ["guid: #b", `3:7 guid: is empty: "#b" is a comment in YAML; ${inQuotes}`],
    ["atomId: tag:x.example,2019:a #b", `3:30 atomId: ends before "#b", which is a comment in YAML; ${inQuotes}`],
    ["guid: a\n  b", `3:7 guid: is written on several lines, which YAML joins with spaces; ${onOneLine}`],
    ['guid: "a\n  b"', `3:7 guid: is written on several lines, which YAML joins with spaces; ${onOneLine}`],
    ["guid: >-\n  a\n  b", `3:7 guid: is written on several lines, which YAML joins with spaces; ${onOneLine}`],
    ["guid: |\n  a", `3:7 guid: contains a line break; ${onOneLine}`],
    ["guid: |-\n  a\n  b", `3:7 guid: contains a line break; ${onOneLine}`],
    ['guid: "a\\rb"', `3:7 guid: contains a line break; ${onOneLine}`],
    ['guid: "a\\x07b"', `3:7 guid: contains U+0007, which XML cannot contain; ${asItWas}`],
    ['guid: "a\\uFFFE"', `3:7 guid: contains U+FFFE, which XML cannot contain; ${asItWas}`],
    [
      'guid: "a\\uD800"',
      "3:7 guid: has half a character: an escape for one surrogate without the other; write the character itself",
    ],
    ["guid: @a", "3:7: text without quotes cannot begin with this character; put the text in quotes"],
    ['guid: "a" b', "3:11: there is more text after the end of the value; put the whole text in quotes"],
    ["guid: a: b", "3:7: there is a second colon in one line; put the text in quotes"],
    ["atomId: 5f1e3a", `3:9 atomId: "5f1e3a" is not an absolute IRI, as ids in Atom are; ${asItWas}`],
    [
      'atomId: " tag:x.example,2019:a"',
      `3:9 atomId: " tag:x.example,2019:a" is not an absolute IRI, as ids in Atom are; ${asItWas}`,
    ],
    ['atomId: ""', `3:9 atomId: "" is not an absolute IRI, as ids in Atom are; ${asItWas}`],
    ["atomId: 12", '3:9 atomId: is the number 12, not text; put it in quotes: "12"'],
    ["Guid: a", '3:1 Guid: is not a known field; did you mean "guid"?'],
  ])("%s", async (line, problem) => {
    expect(await problemsOf(withLine(line))).toEqual([`content/${file}:${problem}`]);
  });
});

test.each([
  ["https://x.example/?p=123", "https://x.example/?p=123"],
  ["http://x/?p=1&b=2", "http://x/?p=1&b=2"],
  ["http://x.example/%7Euser/#a#b", "http://x.example/%7Euser/#a#b"],
  ["tag:blogger.com,1999:blog-1.post-2", "tag:blogger.com,1999:blog-1.post-2"],
  ["urn:uuid:123E4567-e89b-12d3-a456-426614174000", "urn:uuid:123E4567-e89b-12d3-a456-426614174000"],
  ["5f1e3a9c", "5f1e3a9c"],
  ["2026-01-03", "2026-01-03"],
  ["2026-01-03T09:00:00Z", "2026-01-03T09:00:00Z"],
  ["yes", "yes"],
  ["12:30", "12:30"],
  ["1_000", "1_000"],
  ["post number 5, again", "post number 5, again"],
  ['"007"', "007"],
  ["'it''s'", "it's"],
  ['" a  b\\t"', " a  b\t"],
  ['"a #b" # the old one', "a #b"],
  [">-\n  https://x.example/a", "https://x.example/a"],
  ["|-\n  https://x.example/a # b", "https://x.example/a # b"],
  [JSON.stringify("e\u0301 \u0085\u0092\ufeff\u2028&amp;<b>]]>"), "e\u0301 \u0085\u0092\ufeff\u2028&amp;<b>]]>"],
])("the guid %j is read as it is typed", async (typed, read) => {
  const { stories } = await contentOf(withLine(`guid: ${typed}`));
  expect(stories[0]?.texts[0]?.guid).toBe(read);
});

test("a draft is shown without an id that cannot be published", async () => {
  const draft = {
    [`${story}/article.yaml`]:
      "id: first\npublished: 2026-01-03T20:53:00+02:00\nsection: ukraine\nauthors: [newsroom]\ndraft: true\n",
  };
  const { stories } = await contentOf({ ...draft, ...withLine("guid: 12345\natomId: a") }, { drafts: true });
  expect(stories[0]?.texts[0]).not.toHaveProperty("guid");
  expect(stories[0]?.texts[0]).not.toHaveProperty("atomId");
});
