import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../src/commands/news-page/escape-markdown.ts";
import { markdown } from "../../../src/markdown/markdown.ts";
import { renderMarkdown } from "../../../src/markdown/render-markdown.ts";
import { context } from "../../markdown/context.ts";

const plain = (html: string) =>
  html
    .replace(/^<p>|<\/p>\n$|<\/?a\b[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test("markup of other programs in a line is not a problem", () => {
  const line = "{{ page.title }} {% raw %} [^1] [[a]] [b][c] H~2~O x^2^ ~a~ **b";
  expect(renderMarkdown(escapeMarkdown(line), context).problems).toEqual([]);
});

test.each([
  "# no heading",
  "- no list",
  "1. no list",
  "12) no list",
  "> no quotation",
  "***",
  "--- and more",
  "a *b* _c_ `d` [e](f) <b>g</b> ![h](i) ~~j~~ &copy; &#65; \\*",
  "https://news.example/a_b_c",
  "{{ page.title }} {% raw %} H^2^",
  '"Quoted...", - he said.',
])("%j is shown as it is written", (line) => {
  expect(plain(markdown.render(escapeMarkdown(line)))).toBe(line);
});

test("any line is shown as it is written", () => {
  const characters = fc.constantFrom(..."ab1 .,-+=#>*_~`[](){}^<>!&;:\\/|\"'«»9)".split(""));
  const line = fc.string({ unit: characters, minLength: 1, maxLength: 40 }).map((text) => text.trim());
  fc.assert(
    fc.property(line, (text) => {
      fc.pre(text !== "");
      expect(plain(markdown.render(escapeMarkdown(text)))).toBe(text);
    }),
  );
});
