import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../src/xml/clean-text.ts";

test.each([
  ["control characters", "a\u0000b\u0008c\u000bd\u001fe", "abcde"],
  ["the control characters beyond ASCII, of which parsers make line ends or nothing", "a\u007fb\u0085c\u009fd", "abcd"],
  ["noncharacters that XML forbids", "a\ufffeb\uffffc", "abc"],
  ["a high surrogate alone", "a\ud83db", "ab"],
  ["a low surrogate alone", "a\ude00b", "ab"],
  ["surrogates in the wrong order", "\ude00\ud83d", ""],
])("%s are removed", (_, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

test("white space, emoji and the rest of Unicode are kept", () => {
  const text = "a\tb\nc\r\nd\u00a0e 😀 \u{10ffff} العربية 漢字";
  expect(cleanText(text)).toBe(text);
});

test("a letter and its combining mark become one code point, even with a forbidden one between them", () => {
  expect(cleanText("и\u0306")).toBe("й");
  expect(cleanText("i\u0308")).toBe("ï");
  expect(cleanText("e\u0000\u0301")).toBe("é");
});

test("compatibility forms are kept", () => {
  expect(cleanText("ﬁ № ½")).toBe("ﬁ № ½");
});

test("every code point, alone and after a letter, becomes what removal and normalisation make of it", () => {
  for (let code = 0; code <= 0x2fff; code++) {
    for (const text of [String.fromCharCode(code), `e${String.fromCharCode(code)}`]) {
      const legal =
        (code >= 0x20 && !(code >= 0x7f && code <= 0x9f)) || [9, 10, 13].includes(code) ? text : text.slice(0, -1);
      expect(cleanText(text)).toBe(legal.normalize("NFC"));
    }
  }
});

test("the result is always legal in XML 1.0, in form C, and unchanged when cleaned again", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const cleaned = cleanText(text);
        expect(cleaned.isWellFormed()).toBe(true);
        for (const character of cleaned) expect(isXmlCharacter(character.codePointAt(0) ?? 0)).toBe(true);
        expect(cleaned.normalize("NFC")).toBe(cleaned);
        expect(cleanText(cleaned)).toBe(cleaned);
      },
    ),
  );
});

/** XML 1.0, section 2.2, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
