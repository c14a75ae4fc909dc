import { expect, test } from "vitest";
import { createSourceFile } from "../../src/problems/source-file.ts";

test("lines and columns count from 1", () => {
  const { position } = createSourceFile("a", "ab\ncd\n\nx");
  expect([0, 1, 2, 3, 4, 6, 7, 8].map((offset) => Object.values(position(offset)).join(":"))).toEqual([
    "1:1",
    "1:2",
    "1:3",
    "2:1",
    "2:2",
    "3:1",
    "4:1",
    "4:2",
  ]);
});

test("CRLF is one line break, and a character outside the basic plane is one column", () => {
  const { position } = createSourceFile("a", "а\r\n😀😀б");
  expect(position(7)).toEqual({ line: 2, column: 3 });
});
