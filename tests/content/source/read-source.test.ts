import { expect, test } from "vitest";
import { decodeUtf8 } from "../../../src/content/source/read-source.ts";

const bytes = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

test("a text is read, and a byte order mark is not part of it", () => {
  expect(decodeUtf8("a.md", bytes("Київ 😀"))).toMatchObject({ path: "a.md", text: "Київ 😀" });
  expect(decodeUtf8("a.md", bytes([0xef, 0xbb, 0xbf], "Київ"))).toMatchObject({ text: "Київ" });
  expect(decodeUtf8("a.md", bytes())).toMatchObject({ text: "" });
});

test.each([
  ["in the middle of a line, counted in characters", bytes("один\nдва😀", [0xe9], " три"), 2, 5, "0xE9"],
  ["in a line that ends with CRLF before it", bytes("one\r\ntwo\r\n", [0xff]), 3, 1, "0xFF"],
  ["at the start", bytes([0xfe, 0xff]), 1, 1, "0xFE"],
  ["after a byte order mark", bytes([0xef, 0xbb, 0xbf], "ab", [0x80]), 1, 3, "0x80"],
  ["as a character that is cut off by the end", bytes("ab\nв", [0xd0]), 2, 2, "0xD0"],
  ["as a character that is cut off by another", bytes("a", [0xf0, 0x9f], "b"), 1, 2, "0xF0"],
  ["as a surrogate", bytes("a", [0xed, 0xa0, 0x80]), 1, 2, "0xED"],
  ["as an overlong character", bytes("a", [0xc0, 0xaf]), 1, 2, "0xC0"],
])("a byte that is not UTF-8 is found %s", (_, file, line, column, byte) => {
  expect(decodeUtf8("a.md", file)).toEqual({
    path: "a.md",
    line,
    column,
    field: "",
    what: `is not UTF-8 from here on: byte ${byte}`,
    instead: "save the file as UTF-8",
  });
});
