import { expect, it } from "vitest";
import { encodedTexts } from "../../../src/compile/render/encoded-texts.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

it("gives each text in UTF-8, whatever is in it", () => {
  const texts = { ascii: "<p>", latin: "é", cyrillic: "ї", astral: "🌍", none: "", last: "]]>" };
  const bytes = encodedTexts(texts);
  for (const [name, text] of Object.entries(texts)) {
    expect([...bytes(name as keyof typeof texts)], name).toEqual([...utf8(text)]);
  }
});

it("gives a run of texts with U+0000 between them", () => {
  const bytes = encodedTexts({ first: "a", before: "é", after: "", last: "b" });
  expect([...bytes("before", "last")]).toEqual([...utf8("é\0\0b")]);
});

it("has room for texts that are longer than any before, and keeps what it gave", () => {
  const short = encodedTexts({ text: "ї" })("text");
  const long = "ї".repeat(1 << 18);
  expect(encodedTexts({ text: long, next: "b" })("text").length).toBe(2 * long.length);
  expect([...short]).toEqual([...utf8("ї")]);
});

it("refuses half a surrogate pair, which no format can carry", () => {
  expect(() => encodedTexts({ text: "\ud83c" })).toThrow();
});
