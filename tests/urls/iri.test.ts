import { expect, test } from "vitest";
import { isIri } from "../../src/urls/iri.ts";

test.each([
  "https://x.example/?p=123",
  "http://x.example/?p=1&b=2",
  "http://x.example/2019/01/02/title/#comment-3",
  "http://user:word@x.example:8080/a;b,c=d/%D0%BA?e=/?#f?/",
  "http://[2001:db8::7]/c=GB?objectClass?one",
  "http://x.example//two//slashes",
  "tag:blogger.com,1999:blog-1.post-2",
  "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
  "mailto:desk@x.example",
  "file:///etc/hosts",
  "x:",
  "x:/a",
  "z39.50+r-x:a",
  "https://новини.example/стаття/%7e",
  "https://x.example/\u{20000}?\u{E000}",
])("%s is an IRI", (text) => {
  expect(isIri(text)).toBe(true);
});

test.each([
  "",
  "5f1e3a9c",
  "123e4567-e89b-12d3-a456-426614174000",
  "/2019/01/02/title/",
  "//x.example/",
  "?p=123",
  "1x:a",
  "новини:a",
  ":a",
  " https://x.example/",
  "https://x.example/ ",
  "https://x.example/a b",
  "https://x.example/a\tb",
  "https://x.example/a\n",
  "https://x.example/\u00a0",
  "https://x.example/\u2028",
  "https://x.example/\u200e",
  "https://x.example/\u0007",
  "https://x.example/\u0085",
  "https://x.example/\ufdd0",
  "https://x.example/\ufffd",
  "https://x.example/\u{1fffe}",
  "https://x.example/\u{e0041}",
  "https://x.example/\ue000",
  "https://x.example/#\ue000",
  "https://x.example/\ud800",
  "https://x.example/%",
  "https://x.example/%4",
  "https://x.example/%4g",
  "https://x.example/#a#b",
  "https://x.example/[a]",
  "https://x.example/?a[]=1",
  "https://x.example:port/",
  "https://[x.example]/",
  "x:////a|b",
  ...["<", ">", '"', "{", "}", "|", "\\", "^", "`"].map((character) => `https://x.example/${character}`),
])("%j is not an IRI", (text) => {
  expect(isIri(text)).toBe(false);
});
