import { expect, test } from "vitest";
import { isAbsoluteIri } from "../../../src/content/schema/absolute-iri.ts";

test.each([
  "https://news.example/?p=12",
  "http://news.example/2019/03/story/#comments",
  "https://новини.example/стаття",
  "http://[2001:db8::1]:8080/feed",
  "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
  "tag:news.example,2026:feed/en/tags/a+b/",
  "mailto:desk@news.example",
  "https://news.example/100%25",
  "https://news.example/\u{1F600}",
  "x-old.system+1:42",
])("%s is an absolute IRI", (text) => {
  expect(isAbsoluteIri(text)).toBe(true);
});

test.each([
  ["no scheme", "3b2c9f"],
  ["a path", "/en/rss.xml"],
  ["a URL without its scheme", "//news.example/en/"],
  ["a scheme that begins with a digit", "1st:42"],
  ["nothing", ""],
  ["a space", "https://news.example/a b"],
  ["a space at the end", "https://news.example/ "],
  ["a no-break space", "https://news.example/a\u00a0b"],
  ["a line break", "https://news.example/\n"],
  ["markup", "https://news.example/<a>"],
  ["a quotation mark", 'https://news.example/"a"'],
  ["braces", "https://news.example/{id}"],
  ["a backslash", "https://news.example\\a"],
  ["a caret", "https://news.example/^a"],
  ["a backtick", "https://news.example/`a"],
  ["a vertical bar", "https://news.example/a|b"],
  ["brackets in a path", "https://news.example/[a]"],
  ["a percent sign alone", "https://news.example/100%"],
  ["half a percent-encoding", "https://news.example/%A"],
  ["two fragments", "https://news.example/#a#b"],
  ["a control character", "https://news.example/\u0007"],
  ["a control character of ISO 8859", "https://news.example/\u0085"],
  ["half a surrogate pair", "https://news.example/\ud83d"],
  ["a code point that is no character", "https://news.example/\uffff"],
  ["a change of direction", "https://news.example/\u202ea"],
])("%s: not an absolute IRI", (_, text) => {
  expect(isAbsoluteIri(text)).toBe(false);
});
