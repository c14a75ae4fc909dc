import { expect, test } from "vitest";
import { isTimeZone } from "../../../src/content/schema/time-zone.ts";

test("short names in IANA's database are time zones, and abbreviations that only ICU has are not", () => {
  const iana = ["UTC", "GMT", "CET", "EET", "WET", "EST", "MST", "HST", "EST5EDT", "PRC", "Cuba", "Eire", "GB", "NZ"];
  const ofIcu = ["BST", "IST", "CST", "PST", "JST", "AST", "ACT"];
  expect(iana.filter((name) => !isTimeZone(name))).toEqual([]);
  expect(ofIcu.filter(isTimeZone)).toEqual([]);
});
