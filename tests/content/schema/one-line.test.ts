import { expect, test } from "vitest";
import { oneLine } from "../../../src/content/schema/one-line.ts";

test("runs of white space become one space, and none is left at the ends", () => {
  expect(oneLine("  a \n\t b\r\n\r\nc\u2028d   e ")).toBe("a b c d e");
});

test("removing a forbidden character leaves no double space", () => {
  expect(oneLine("a \u0000 b")).toBe("a b");
});

test("a line break is a space, not nothing", () => {
  expect(oneLine("a\nb\vc")).toBe("a b c");
});

test("no-break spaces hold together what they did", () => {
  expect(oneLine("90\u00a0% of\u202fit")).toBe("90\u00a0% of\u202fit");
});
