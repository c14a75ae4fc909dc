import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/http/conditional.ts";
import { instant } from "../support/instant.ts";

const etag = '"abc"';
const changed = instant("2026-01-03T12:30:15Z");

type Fields = Readonly<Record<string, string>>;
type Row = readonly [section: string, what: string, fields: Fields, status: 200 | 304 | 412];

const none = (value: string): Fields => ({ "If-None-Match": value });
const match = (value: string): Fields => ({ "If-Match": value });
const since = (value: string): Fields => ({ "If-Modified-Since": value });
const unmodified = (value: string): Fields => ({ "If-Unmodified-Since": value });

const before = "Sat, 03 Jan 2026 12:30:14 GMT";
const same = "Sat, 03 Jan 2026 12:30:15 GMT";
const after = "Sat, 03 Jan 2026 12:30:16 GMT";

/** Sections of RFC 9110. The document has the tag `"abc"` and changed on 3 January 2026 at 12:30:15. */
const rows: readonly Row[] = [
  ["13.1", "no condition", {}, 200],

  ["13.1.2", "the current tag", none('"abc"'), 304],
  ["13.1.2", "another tag", none('"xyz"'), 200],
  ["13.1.2", "a tag that begins with the current one", none('"abcd"'), 200],
  ["13.1.2", "a tag in other letter case", none('"ABC"'), 200],
  ["13.1.2", "any representation", none("*"), 304],
  ["13.1.2", "any representation, with white space around", none(" \t* "), 304],
  ["13.1.2", "a tag that is a star", none('"*"'), 200],
  ["8.8.3.2", "the current tag, weakened on its way", none('W/"abc"'), 304],
  ["8.8.3.2", "another weak tag", none('W/"xyz"'), 200],
  ["8.8.3", "a weakness indicator in lower case, which is invalid", none('w/"abc"'), 200],
  ["5.6.1", "a list that ends with the current tag", none('"x", "y", "abc"'), 304],
  ["5.6.1", "a list that begins with the current tag", none('"abc", "x"'), 304],
  ["5.6.1", "a list without white space", none('"x","abc","y"'), 304],
  ["5.6.1", "a list of weak and strong tags", none('W/"x", W/"abc"'), 304],
  ["5.6.1", "a list without the current tag", none('"x", W/"y"'), 200],
  ["5.6.1.2", "empty members before the current tag", none(', ,, "abc"'), 304],
  ["5.6.1.2", "empty members between tags", none('"x",, ,"abc",'), 304],
  ["5.6.1.2", "tabs around the commas", none('"x"\t,\t"abc"'), 304],
  ["8.8.3", "a comma within another tag", none('"x,y", "abc"'), 304],
  ["8.8.3", "the current tag within another, between commas", none('"x,abc,y"'), 200],
  ["8.8.3", "other tags that quote the current one between them", none('"x,"abc",y"'), 200],
  ["8.8.3", "an empty tag", none('""'), 200],
  ["8.8.3", "an empty tag before the current one", none('"", "abc"'), 304],
  ["8.8.3", "a tag beyond ASCII before the current one", none('"\u00e9", "abc"'), 304],
  ["8.8.3", "the current tag without its quotes", none("abc"), 200],
  ["8.8.3", "the current tag in apostrophes", none("'abc'"), 200],
  ["8.8.3", "the current tag without its last quote", none('"abc'), 200],
  ["8.8.3", "a tag with space in it", none('"ab c"'), 200],
  ["13.1.2", "nothing", none(""), 200],
  ["13.1.2", "only commas", none(",,,"), 200],
  ["13.1.2", "garbage", none('\\"abc\\" OR 1=1'), 200],

  ["13.1.1", "the current tag", match('"abc"'), 200],
  ["13.1.1", "another tag", match('"xyz"'), 412],
  ["13.1.1", "any representation", match("*"), 200],
  ["13.1.1", "a list with the current tag", match('"x", "abc"'), 200],
  ["13.1.1", "a list without the current tag", match('"x", "y"'), 412],
  ["13.1.1", "the current tag weakened: strong comparison", match('W/"abc"'), 412],
  ["13.1.1", "the current tag both weak and strong", match('W/"abc", "abc"'), 200],
  ["13.1.1", "nothing", match(""), 412],
  ["13.1.1", "garbage", match("abc"), 412],

  ["13.1.3", "changed later", since(before), 200],
  ["13.1.3", "changed in that second", since(same), 304],
  ["13.1.3", "changed earlier", since(after), 304],
  ["13.1.3", "a date in the future", since("Fri, 01 Jan 2100 00:00:00 GMT"), 304],
  ["5.6.7", "changed later, in the form of RFC 850", since("Saturday, 03-Jan-26 12:30:14 GMT"), 200],
  ["5.6.7", "changed in that second, in the form of RFC 850", since("Saturday, 03-Jan-26 12:30:15 GMT"), 304],
  ["5.6.7", "a year of the last century, in the form of RFC 850", since("Sunday, 06-Nov-94 08:49:37 GMT"), 200],
  ["5.6.7", "changed later, in the form of asctime", since("Sat Jan  3 12:30:14 2026"), 200],
  ["5.6.7", "changed in that second, in the form of asctime", since("Sat Jan  3 12:30:15 2026"), 304],
  ["13.1.3", "not a date", since("yesterday"), 200],
  ["13.1.3", "an ISO 8601 date, which is not an HTTP-date", since("2030-01-01T00:00:00Z"), 200],
  ["13.1.3", "only a year", since("2030"), 200],
  ["13.1.3", "a zone that is not GMT", since("Sat, 03 Jan 2026 13:30:16 +0100"), 200],
  ["13.1.3", "a day that no month has", since("Fri, 32 Jan 2026 12:30:16 GMT"), 200],
  ["13.1.3", "a day that this month does not have", since("Tue, 31 Feb 2026 12:30:16 GMT"), 200],
  ["13.1.3", "two dates", since(`${after}, ${after}`), 200],
  ["13.1.3", "nothing", since(""), 200],

  ["13.1.4", "changed later", unmodified(before), 412],
  ["13.1.4", "changed in that second", unmodified(same), 200],
  ["13.1.4", "changed earlier", unmodified(after), 200],
  ["13.1.4", "not a date", unmodified("yesterday"), 200],

  ["13.2.2", "If-None-Match before If-Modified-Since: another tag", { ...none('"xyz"'), ...since(after) }, 200],
  ["13.2.2", "If-None-Match before If-Modified-Since: the tag", { ...none('"abc"'), ...since(before) }, 304],
  ["13.1.3", "If-None-Match before If-Modified-Since: garbage", { ...none("abc"), ...since(after) }, 200],
  ["13.2.2", "If-Match before If-Unmodified-Since: the tag", { ...match('"abc"'), ...unmodified(before) }, 200],
  ["13.2.2", "If-Match before If-Unmodified-Since: another tag", { ...match('"xyz"'), ...unmodified(after) }, 412],
  ["13.2.2", "If-Match, then If-None-Match: both hold", { ...match('"abc"'), ...none('"abc"') }, 304],
  ["13.2.2", "If-Match, then If-None-Match: the first fails", { ...match('"xyz"'), ...none('"abc"') }, 412],
  ["13.2.2", "If-Match, then If-Modified-Since", { ...match('"abc"'), ...since(same) }, 304],
  ["13.2.2", "If-Unmodified-Since, then If-None-Match", { ...unmodified(before), ...none('"abc"') }, 412],
  ["13.2.2", "If-Unmodified-Since, then If-Modified-Since", { ...unmodified(same), ...since(same) }, 304],
  ["13.1.5", "If-Range without Range", { "If-Range": '"xyz"' }, 200],
  ["13.1.5", "If-Range with the current tag: ranges are not served", { "If-Range": etag, Range: "bytes=0-1" }, 200],
];

describe("a conditional request by RFC 9110", () => {
  test.each(rows)("section %s: %s", (_, __, fields, status) => {
    expect(evaluate(new Headers(fields), { etag, lastModified: changed })).toBe(status);
  });

  test.each<Row>([
    ["13.1.3", "If-Modified-Since", since(after), 200],
    ["13.1.4", "If-Unmodified-Since", unmodified(before), 200],
    ["13.1.2", "If-None-Match", none('"abc"'), 304],
  ])("section %s: %s, if the date of the last change is unknown", (_, __, fields, status) => {
    expect(evaluate(new Headers(fields), { etag })).toBe(status);
  });

  test.each<Row>([
    ["13.1.3", "If-Modified-Since with the date it was given", since(same), 304],
    ["13.1.4", "If-Unmodified-Since with the date it was given", unmodified(same), 200],
    ["13.1.3", "If-Modified-Since a second before", since(before), 200],
  ])("section %s: a change within a second, %s", (_, __, fields, status) => {
    expect(evaluate(new Headers(fields), { etag, lastModified: changed + 999 })).toBe(status);
  });

  test("a tag that contains a comma is the current one", () => {
    expect(evaluate(new Headers(none('"x", "a,b"')), { etag: '"a,b"' })).toBe(304);
  });

  test("a field as long as headers may be is read in linear time", () => {
    const fields = new Headers(none(`${", ".repeat(4000)}${'"x",'.repeat(2000)}${" ".repeat(4000)}!`));

    expect(evaluate(fields, { etag })).toBe(200);
  });
});
