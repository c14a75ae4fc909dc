import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/content/yaml/parse-yaml.ts";
import { formatProblem } from "../../../src/problems/problem.ts";
import { createSourceFile } from "../../../src/problems/source-file.ts";

/** YAML with one mistake, and what an editor sees. */
const faulty: readonly (readonly [yaml: string, reported: readonly string[]])[] = [
  ["\ttitle: First\n", ["1:1: a tab is used where only spaces are allowed; indent with spaces"]],
  ["image:\n\talt: x\n", ["2:1: a tab is used where only spaces are allowed; indent with spaces"]],
  [
    "image:\n  alt: x\n \tcaption: y\n",
    ["3:1: the indentation does not fit; indent it like its neighbours, with spaces"],
  ],
  ['title: "First\n', ["2:1: a quotation mark is not closed; add one at the end of the text"]],
  ["title: 'First\n", ["2:1: a quotation mark is not closed; add one at the end of the text"]],
  ["tags: [a, b\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["image: { alt: x\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["title: First: second\n", ["1:8: there is a second colon in one line; put the text in quotes"]],
  [
    "image: { name: Jo Marsh: reporter }\n",
    ["1:16: there is a second colon in one entry in brackets; put the text in quotes, or a comma before the next name"],
  ],
  [
    "a: [Jo: x: y]\n",
    ["1:9: there is a second colon in one entry in brackets; put the text in quotes, or a comma before the next name"],
  ],
  ["title: %First\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["%title: First\n", ['1:1: a line begins with "%", which marks an instruction in YAML; remove the line']],
  ["title: @First\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: `First`\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title:First\nlead: x\n", ['1:1: there is no space after the colon; write "name: text"']],
  ["title: x\nlead:y\n", ['2:1: there is no space after the colon; write "name: text"']],
  ["title: First\ntitle: First\n", ["2:1 title: is written twice; keep one of the two"]],
  [
    "title: x\n  lead: y\n",
    [
      "1:8: a line below is indented and has a colon, so it would continue this text; indent it like its neighbours, or put the text in quotes",
    ],
  ],
  [
    "image:\n    alt: x\n  caption: y\n",
    ["3:1: the indentation does not fit; indent it like its neighbours, with spaces"],
  ],
  ["tags:\n  - a\n - b\n", ['3:1: the items of a list are not aligned; begin each "- " at the same column']],
  ["lead: >\nFirst\n", ['2:1: a name has no colon after it; write "name: text"']],
  ["lead: >\n    First\n  second\n", ["3:1: the indentation does not fit; indent it like its neighbours, with spaces"]],
  [
    "lead: >\n      \n  First\n",
    ["3:3: an empty line before the text has more spaces than the text; remove the spaces"],
  ],
  [
    "lead: > First\n",
    [
      '1:9: there is something after ">" or "|", which introduce text on the lines below; write the text on the lines below, or put the text in quotes',
    ],
  ],
  [
    "lead: |x\n  First\n",
    [
      '1:8: there is something after ">" or "|", which introduce text on the lines below; write the text on the lines below, or put the text in quotes',
    ],
  ],
  [
    "lead: >++\n First\n",
    [
      '1:9: there is something after ">" or "|", which introduce text on the lines below; write the text on the lines below, or put the text in quotes',
    ],
  ],
  [
    "lead: |0\n  x\n",
    [
      '1:8: there is something after ">" or "|", which introduce text on the lines below; write the text on the lines below, or put the text in quotes',
    ],
  ],
  [
    "title: &First\nlead: x\n",
    ['1:14 title: "&First" names a value in YAML, but nothing repeats it; put the text in quotes'],
  ],
  ["title: &a First & b\n", ['1:11 title: "&a" names a value in YAML, but nothing repeats it; put the text in quotes']],
  [
    'title: "Kyiv \\uD83C"\nlead: x\n',
    ["1:8 title: has half a character: an escape for one surrogate without the other; write the character itself"],
  ],
  [
    'image:\n  alt: "\\uDF0D\\uD83C"\n',
    ["2:8 image.alt: has half a character: an escape for one surrogate without the other; write the character itself"],
  ],
  [
    'tags: [a, "\\uDF0Db"]\n',
    ["1:11 tags[1]: has half a character: an escape for one surrogate without the other; write the character itself"],
  ],
  ["title: &\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: *First\n", ['1:8 title: begins with "*", which repeats a value in YAML; put the text in quotes']],
  ["title: *\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: ** bold **\n", ["1:11: there is more text after the end of the value; put the whole text in quotes"]],
  [
    "title: &a *b\n",
    ['1:11: text without quotes cannot begin with "&" or "*": they repeat values in YAML; put the text in quotes'],
  ],
  [
    "title: !First\n",
    ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  [
    "title: !! First\n",
    ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  [
    "title: !<x First\n",
    ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  [
    "title: !!map x\n",
    ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  ["title: First\n---\nlead: x\n", ['2:1: a second document begins; remove the "---" or "..." line']],
  ["title: First\n...\nlead: x\n", ['3:1: a second document begins; remove the "---" or "..." line']],
  ["--- title: x\n", ['1:5: there is more text on the "---" line; write it on the next line']],
  ["title: First\n\u0000", ['2:1: a name has no colon after it; write "name: text"']],
  ["title: “Title”: x\n", ["1:8: there is a second colon in one line; put the text in quotes"]],
  ['title: "a" b\n', ["1:12: there is more text after the end of the value; put the whole text in quotes"]],
  ["title: 'it's'\n", ["1:12: there is more text after the end of the value; put the whole text in quotes"]],
  ["title: 'it's\n", ["1:12: there is more text after the end of the value; put the whole text in quotes"]],
  ['title: "Say "hi" now"\n', ["1:14: there is more text after the end of the value; put the whole text in quotes"]],
  ["title: x\r\nlead: y: z\r\n", ["2:7: there is a second colon in one line; put the text in quotes"]],
  ["tags: [a b\n, c]\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["tags: [a, b]]\n", ["1:13: a closing bracket has no opening bracket; remove it, or put the text in quotes"]],
  ["tags: [a, b}\n", ["1:12: a bracket is not closed; close it, or put the text in quotes"]],
  ["image: { a: b ]\n", ["1:15: a bracket is not closed; close it, or put the text in quotes"]],
  [
    "image: { alt: x caption: y }\n",
    ["1:15: there is a second colon in one entry in brackets; put the text in quotes, or a comma before the next name"],
  ],
  [
    'tags: ["a" "b"]\n',
    ["1:12: a comma is missing between two values in brackets; add it, or put the whole text in quotes"],
  ],
  [
    'image: { alt: "x" caption: "y" }\n',
    ["1:19: a comma is missing between two values in brackets; add it, or put the whole text in quotes"],
  ],
  ["tags: [a,, b]\n", ["1:10: a comma in brackets has nothing before it; remove it"]],
  ["tags: [, a]\n", ["1:8: a comma in brackets has nothing before it; remove it"]],
  ["image: { , }\n", ["1:10: a comma in brackets has nothing before it; remove it"]],
  ["? [a]\n: x\n", ["1:3: a name is not text; write text before the colon"]],
  ["<<: *a\ntitle: x\n", ['1:5 "<<": begins with "*", which repeats a value in YAML; put the text in quotes']],
  [
    "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> main\n",
    [
      '1:1: a merge conflict is not resolved; keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
    ],
  ],
  [
    "title: x\n<<<<<<< HEAD\nlead: a\n=======\nlead: b\n>>>>>>> main\n",
    [
      '2:1: a merge conflict is not resolved; keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
    ],
  ],
  [
    "title: x\n=======\nlead: b\n",
    [
      '2:1: a merge conflict is not resolved; keep one of the two versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"',
    ],
  ],
  ["[a]: x\n", ["1:1: a name is not text; write text before the colon"]],
  ["{a: b}: x\n", ["1:1: a name is not text; write text before the colon"]],
  [": x\n", ["1:1: has an entry without a name; write a name before the colon"]],
  [
    "title: - a\n",
    [
      '1:8: a list begins on the same line as its name; write each "- item" on its own line below, or put the text in quotes',
    ],
  ],
  [
    "title: - a\n- b\n",
    [
      '1:8: a list begins on the same line as its name; write each "- item" on its own line below, or put the text in quotes',
    ],
  ],
  [
    "- a\ntitle: x\n",
    [
      '2:1: the line does not match those above it; begin all names at the same column, and only the items of a list with "- "',
    ],
  ],
  [
    "title: x\n- a\n",
    ["2:1: there is a list item where a name is expected; remove the value on the line above, or indent the item"],
  ],
  ["title: x # c\n# c\nlead\n", ['3:1: a name has no colon after it; write "name: text"']],
  [
    'title: "a"#c\n',
    ['1:11: a "#" follows the value without a space; write a space before a comment, or put the whole text in quotes'],
  ],
  ["title: [First] story\n", ["1:16: there is more text after the end of the value; put the whole text in quotes"]],
  ["title: {First} story\n", ["1:16: there is more text after the end of the value; put the whole text in quotes"]],
  ["title: ? x\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: : x\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  [",title: x\n", ["1:1: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: , x\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["title: ] x\n", ["1:8: a closing bracket has no opening bracket; remove it, or put the text in quotes"]],
  ["title: } x\n", ["1:8: a closing bracket has no opening bracket; remove it, or put the text in quotes"]],
  [
    "title: > x\n",
    [
      '1:10: there is something after ">" or "|", which introduce text on the lines below; write the text on the lines below, or put the text in quotes',
    ],
  ],
  [
    'title: First\nlead: "a\n\nb"\n',
    [
      "3:1: a quotation mark is not closed; add one at the end of the text",
      '4:1: a name has no colon after it; write "name: text"',
    ],
  ],
  [
    'title: "a\nb"\n',
    [
      "1:10: a quotation mark is not closed; add one at the end of the text",
      '2:1: a name has no colon after it; write "name: text"',
    ],
  ],
  [
    'lead: "a\n---\nb"\n',
    [
      "1:9: a quotation mark is not closed; add one at the end of the text",
      '2:1: a second document begins; remove the "---" or "..." line',
    ],
  ],
  [
    "title: x\n some more: y\n",
    [
      "1:8: a line below is indented and has a colon, so it would continue this text; indent it like its neighbours, or put the text in quotes",
    ],
  ],
  ['title: "a": b\n', ["1:8: there is a second colon in one line; put the text in quotes"]],
  [
    'title "First"\nlead: x\n',
    ['1:1: a colon is missing, or a text of several lines contains one; write "name: text", or put the text in quotes'],
  ],
  ['"title": "x" "y"\n', ["1:14: there is more text after the end of the value; put the whole text in quotes"]],
  [
    "tags: [a, b: c: d]\n",
    ["1:14: there is a second colon in one entry in brackets; put the text in quotes, or a comma before the next name"],
  ],
  ["tags: [a\nlead: x\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["image: {alt: x\nlead: y\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["lead: |2\n x\n", ["2:1: the indentation does not fit; indent it like its neighbours, with spaces"]],
  ["lead: >-\n\tx\n", ["2:1: the indentation does not fit; indent it like its neighbours, with spaces"]],
  [
    'title: "\\x"\n',
    ['1:9: a "\\" in double quotes does not begin a known escape; write "\\\\", or use single quotes'],
  ],
  [
    'title: "\\u12"\n',
    ['1:9: a "\\" in double quotes does not begin a known escape; write "\\\\", or use single quotes'],
  ],
  ["a: *b: c\n", ["1:8: there is more text after the end of the value; put the whole text in quotes"]],
  ["*a : b\n", ["1:1: a name is not text; write text before the colon"]],
  ["- - a\n -b\n", ['2:1: an item of a list has no space after its "-"; begin each with "- "']],
  ["title: `x` y\n", ["1:8: text without quotes cannot begin with this character; put the text in quotes"]],
  ["%TAG\ntitle: x\n", ['1:1: a line begins with "%", which marks an instruction in YAML; remove the line']],
  ["title: !!\n", ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes']],
  [
    "title: !e!x y\n",
    ['1:8: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  [
    "key with spaces\nother: x\n",
    ['1:1: a colon is missing, or a text of several lines contains one; write "name: text", or put the text in quotes'],
  ],
  ["title: x\ny\n", ['2:1: a name has no colon after it; write "name: text"']],
  ["tags:\n- a\nb\n", ['3:1: a name has no colon after it; write "name: text"']],
  ["tags: [[a]\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  ["image: { alt: 'x }\n", ["2:1: a quotation mark is not closed; add one at the end of the text"]],
  ["image: { alt: 1, alt: 2 }\n", ["1:18 image.alt: is written twice; keep one of the two"]],
  [
    "title: &a &b x\n",
    ['1:11: text without quotes cannot begin with "&" or "*": they repeat values in YAML; put the text in quotes'],
  ],
  [
    "title: !a !b x\n",
    ['1:11: text without quotes cannot begin with "!": it marks a type in YAML; put the text in quotes'],
  ],
  [
    "image:\n  alt: x\n caption: y\n",
    ["3:1: the indentation does not fit; indent it like its neighbours, with spaces"],
  ],
  [
    " title: x\nlead: y\n",
    [
      '2:1: the line does not match those above it; begin all names at the same column, and only the items of a list with "- "',
    ],
  ],
  [
    "tags: [a, #b]\n",
    [
      '1:11: a "#" starts a comment, so a bracket is not closed; put the text in quotes, or the comment after the bracket',
    ],
  ],
  [
    "image: { alt: Team wins #sport today }\nslug: a\n",
    [
      '1:25: a "#" starts a comment, so a bracket is not closed; put the text in quotes, or the comment after the bracket',
    ],
  ],
  ["tags: [a # b\n", ["2:1: a bracket is not closed; close it, or put the text in quotes"]],
  [
    "lead: Team wins # today\n  and celebrates\ntitle: x\n",
    ["2:1: a comment has ended the text above this line; put the whole text in quotes, or the comment above its name"],
  ],
  [
    "lead: Team wins\n  # today\n  and celebrates\ntitle: x\n",
    ["3:1: a comment has ended the text above this line; put the whole text in quotes, or the comment above its name"],
  ],
  ["slug: a # b\n title: x\n", ["2:1: the indentation does not fit; indent it like its neighbours, with spaces"]],
  ["title: ! wow\n", ['1:10 title: begins with "!", which marks a type in YAML; put the text in quotes']],
  ["title: !!str 2026\n", ['1:14 title: begins with "!", which marks a type in YAML; put the text in quotes']],
  ["title: x\tlead: y\n", ["1:8: there is a second colon in one line; put the text in quotes"]],
  ["title: >\n  x\n y\n", ["3:1: the indentation does not fit; indent it like its neighbours, with spaces"]],
  ['title: "x\n lead: y\n', ["3:1: a quotation mark is not closed; add one at the end of the text"]],
];

const parsersWords =
  /block|flow|scalar|implicit|\bnode|anchor|alias|\btoken|directive|collection|\bkeys?\b|\bmaps?\b|sequence/i;

function diagnose(yaml: string): readonly string[] {
  const read = parseYaml(createSourceFile("f", yaml));
  return "problems" in read ? read.problems.map((problem) => formatProblem(problem).replace(/^f:/, "")) : [];
}

describe("the message about faulty YAML", () => {
  test.each(faulty)("%j", (yaml, expected) => {
    expect(diagnose(yaml)).toEqual(expected);
  });

  test("does not use the words of the parser", () => {
    const problems = faulty.flatMap(([yaml]) => diagnose(yaml));
    expect(problems.filter((problem) => parsersWords.test(problem))).toEqual([]);
  });
});
