import { expect, test } from "vitest";
import { joinLines } from "../../../src/content/schema/line.ts";

test("runs of white space become one space, and none is left at the ends", () => {
  expect(joinLines("  a \n\t b\r\n\r\nc\u2028d   e ")).toBe("a b c d e");
});

test("removing a forbidden character leaves no double space", () => {
  expect(joinLines("a \u0000 b")).toBe("a b");
});

test("a line break is a space, not nothing", () => {
  expect(joinLines("a\nb\vc")).toBe("a b c");
});

test("no-break spaces are kept", () => {
  expect(joinLines("90\u00a0% of\u202fit")).toBe("90\u00a0% of\u202fit");
});
