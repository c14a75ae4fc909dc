import { expect, test } from "vitest";
import { isLanguageTag } from "../../../src/compile/schema/language-tag.ts";
import { reservedSegments } from "../../../src/compile/schema/reserved-segments.ts";

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

test("of two letters those are a language that have a name, in their usual spelling", () => {
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const named = codes.filter(
    (code) => Intl.getCanonicalLocales(code)[0] === code && names.of(code) !== undefined && !reservedSegments.has(code),
  );
  expect(codes.filter(isLanguageTag)).toEqual(named);
  expect(named.length).toBeGreaterThan(150);
});
