import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/compile/yaml/parse-document.ts";
import { plainValue } from "../../../src/compile/yaml/plain-value.ts";
import { simpleValue } from "../../../src/compile/yaml/simple-value.ts";

const article = `id: 2026-01-03-advisers
published: 2026-01-03T20:53:00+02:00
section: ukraine
tags:
  - kyiv
  - "peace talks"
authors: [anton-korzh, 'newsroom']
draft: true
image:
  file: cover.png
source:
  name: { uk: "РБК-Україна", en: RBC Ukraine }
  url: https://www.rbc.ua/
formerly: []
`;

const text = `title: "90 % мирного плану: що вже узгоджено"
lead: 'Секретар каже, що "погодили" більшість'
image: { alt: "Малюнок", credit: "Фото: X" }
slug: дев’яносто, відсотків (плану)
`;

describe("the value of simple YAML", () => {
  it("is read from what editors write most", () => {
    expect(simpleValue(article)).toEqual(parsed(article));
    expect(simpleValue(text)).toEqual(parsed(text));
  });

  it.each([
    "",
    "\n",
    "a",
    "a:",
    "a:\nb: c",
    "a: 1",
    "a: 2026",
    "a: 1.5e3",
    "a: 0x1f",
    "a: -1",
    "a: .inf",
    "a: ~",
    "a: null",
    "a: True",
    "a: [null]",
    'a: "\\n"',
    "a: 'it''s'",
    "a: &b c",
    "a: *b",
    "a: !!str 1",
    "a: |\n  b",
    "a: >\n  b",
    "a: b\n  c",
    "a: b # c",
    "# a\nb: c",
    "a: b: c",
    "a: b:",
    "a:\tb",
    "a: b ",
    "a: b\r\nc: d\r\n",
    "\ufeffa: b",
    "--- \na: b",
    "a: b\n---\nc: d",
    "a: b\na: c",
    "a: b\na:\n  - c",
    "a:\n  - b\na:\n  - c",
    "a: { b: c, b: d }",
    "constructor: a",
    "constructor:\n  - a",
    "__proto__: a",
    "a: { prototype: b }",
    "a:\n  b: c\n  - d",
    "a:\n  - b\n  c: d",
    "a:\n   b: c",
    "a:\n  b:\n    c: d",
    "a: [b, [c]]",
    "a: [b",
    "a: [b: c]",
    "a: { b }",
    "- a",
    "  a: b",
    "a: b\n\nc: d",
    "? a\n: b",
    "a: @b",
    "a: `b`",
    "a: %b",
    `${"a".repeat(1100)}: b`,
  ])("is left to the parser for %j", (yaml) => {
    expect(simpleValue(yaml)).toBeUndefined();
  });

  it("is what the parser reads, without an error, of everything that it takes", () => {
    let taken = 0;

    fc.assert(
      fc.property(almostSimple, (yaml) => {
        const value = simpleValue(yaml);
        if (value === undefined) return;
        taken++;
        expect(value).toEqual(parsed(yaml));
      }),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(400);
  });
});

const scalar = fc.constantFrom(
  ...[
    "a",
    "b-c",
    "д’я, п'ять (a)",
    "a b",
    "yes",
    "e5",
    "true",
    "2026-01-03",
    "2026-01-03T20:53:00+02:00",
    "https://x.example/?a=1",
  ],
  ...['"a: b # c"', "'a \"b\"'", '""', "''", '"[a, b]"', "é\u0301", "𝒳", "a\u00a0b"],
);
const name = fc.constantFrom("a", "b", "c", "d-e", "no", "true", "toString");
const items = fc.array(scalar, { maxLength: 3 });
const pairs = fc.uniqueArray(fc.tuple(name, scalar), { maxLength: 3, selector: ([key]) => key });
const value = fc.oneof(
  scalar.map((one) => ` ${one}`),
  items.map((all) => ` [${all.join(", ")}]`),
  pairs.map((all) => ` { ${all.map((pair) => pair.join(": ")).join(", ")} }`),
  items.map((all) => all.map((one) => `\n  - ${one}`).join("")),
  pairs.map((all) => all.map((pair) => `\n  ${pair.join(": ")}`).join("")),
);
const simple = fc
  .uniqueArray(fc.tuple(name, value), { maxLength: 4, selector: ([key]) => key })
  .map((all) => all.map((pair) => pair.join(":")).join("\n"));

/** What means something to YAML, or may be taken for it. */
const piece = fc.constantFrom(
  ...["1", "1.5", "0o7", "0x1f", "1e3", ".inf", "~", "null", "Null", "True", "-1", "12:30", "constructor", "__proto__"],
  ...[
    ": ",
    ":",
    ", ",
    ",",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "''",
    "\\",
    "\\n",
    "#",
    " #",
    "-",
    "- ",
    "--",
    "---",
    "...",
    "? ",
  ],
  ...[
    " ",
    "  ",
    "\t",
    "\n",
    "\n  ",
    "\n  - ",
    "\n- ",
    "\na: ",
    "\n  b: ",
    "\n    c: d",
    "\r",
    "\r\n",
    "&x ",
    "*x",
    "!x ",
    "|",
    ">",
  ],
  ...["%", "@", "`", ".", "\u00a0", "\u0085", "\u2028", "\ufeff", "\0", "\u007f", "\ud83d"],
);
const almostSimple = fc
  .tuple(simple, fc.array(fc.tuple(fc.nat(), piece), { maxLength: 2 }))
  .map(([yaml, pieces]) => pieces.reduce((text, [at, each]) => spliced(text, at % (text.length + 1), each), yaml));

function spliced(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function parsed(yaml: string): unknown {
  const document = parseDocument(yaml);
  expect([...document.errors, ...document.warnings]).toEqual([]);
  const { value, faults } = plainValue(document);
  expect(faults).toEqual([]);
  return value;
}
