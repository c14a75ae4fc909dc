import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHttpDate } from "../../src/http/conditional.ts";
import { instant } from "../support/instant.ts";

describe("parseHttpDate", () => {
  test.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"],
    ["Wed Nov 16 08:49:37 1994", "1994-11-16T08:49:37Z"],
    ["Thursday, 01-Jan-70 00:00:00 GMT", "1970-01-01T00:00:00Z"],
    ["Sunday, 22-Nov-26 00:00:00 GMT", "2026-11-22T00:00:00Z"],
    ["Wednesday, 25-Nov-26 00:00:00 GMT", "2026-11-25T00:00:00Z"],
    ["Friday, 27-Nov-26 00:00:00 GMT", "2026-11-27T00:00:00Z"],
    ["Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59Z"],
    [" Sun, 06 Nov 1994 08:49:37 GMT ", "1994-11-06T08:49:37Z"],
  ])("reads %s", (text, expected) => {
    expect(parseHttpDate(text)).toBe(instant(expected));
  });

  test.each([
    [null],
    [""],
    ["0"],
    ["-1"],
    ["2026"],
    ["now"],
    ["2026-01-03T12:30:15Z"],
    ["Sun, 06 Nov 1994 08:49:37"],
    ["Sun, 06 Nov 1994 08:49:37 UTC"],
    ["Sun, 06 Nov 1994 08:49:37 gmt"],
    ["Sun, 6 Nov 1994 08:49:37 GMT"],
    ["Sun, 06 Nov 1994 8:49:37 GMT"],
    ["Sun, 06 Nov 1994 08:49 GMT"],
    ["Sun, 06 Nov 94 08:49:37 GMT"],
    ["Sun, 06 Foo 1994 08:49:37 GMT"],
    ["Sun, 00 Nov 1994 08:49:37 GMT"],
    ["Wed, 31 Nov 1994 08:49:37 GMT"],
    ["Thursday, 30-Feb-95 08:49:37 GMT"],
    ["Thu Feb 30 08:49:37 1995"],
    ["Sun, 06 Nov 1994 25:49:37 GMT"],
    ["Sun, 06 Nov 1994 08:61:37 GMT"],
    ["Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"],
    ["Sun, 06 Nov 1994 08:49:37 GMT (a comment)"],
    ["06 Nov 1994 08:49:37 GMT"],
  ])("does not accept %j as a date", (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });

  test("reads every date that Last-Modified can carry", () => {
    const second = fc.integer({ min: 0, max: instant("2100-01-01T00:00:00Z") / 1000 });

    fc.assert(
      fc.property(second, (seconds) => {
        expect(parseHttpDate(new Date(seconds * 1000).toUTCString())).toBe(seconds * 1000);
      }),
    );
  });

  test("accepts no other text as a date, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseHttpDate(text)).toBeUndefined();
      }),
    );
  });
});
