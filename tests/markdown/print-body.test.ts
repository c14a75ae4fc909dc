import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printBody, sanitise } from "../../src/markdown/sanitise.ts";
import { cleanText } from "../../src/xml/clean-text.ts";
import { withoutTags } from "../support/without-tags.ts";
import { anyText, htmlLike } from "./arbitrary-html.ts";
import { expectPortable } from "./portability.ts";
import { readingOf } from "./reading.ts";

describe("printBody", () => {
  it("puts attribute values in single quotes", () => {
    expect(printBody(`<a href="https://x.example/?a=1&amp;b='\\">x</a>`)).toBe(
      "<a href='https://x.example/?a=1&amp;b=&#39;&#92;'>x</a>",
    );
  });

  it("writes one space between two blocks with content, and no other next to blocks", () => {
    expect(printBody("\n<ul>\n  <li> a\n</li>\n <li>\n<p>b </p>\n</li></ul>\n")).toBe(
      "<ul><li>a</li> <li><p>b</p></li></ul>",
    );
  });

  it("writes a space for line breaks and runs of white space in running text", () => {
    expect(printBody("<p>a\nb \t\r\n c <b>d</b>\n<i>e</i></p>")).toBe("<p>a b c <b>d</b> <i>e</i></p>");
  });

  it("keeps the space on either side of an inline element, and no-break spaces everywhere", () => {
    expect(printBody("<p>a<b> b </b>c&nbsp;</p>")).toBe("<p>a<b> b </b>c\u00a0</p>");
  });

  it("keeps a space next to an image", () => {
    expect(printBody("<p><img src='x'> a</p>")).toBe("<p><img src='x'> a</p>");
  });

  it("writes one space at a line break element", () => {
    expect(printBody("<p>a <br>\nb</p>")).toBe("<p>a <br>b</p>");
  });

  it("keeps all white space in pre, as references", () => {
    expect(printBody("<pre>\n a\n\n\tb\n</pre>\n")).toBe("<pre>&#10; a&#10;&#10;&#9;b&#10;</pre>");
  });

  it("reads every kind of line break as one line feed", () => {
    expect(printBody("<pre>a\r\nb\rc</pre>")).toBe("<pre>a&#10;b&#10;c</pre>");
  });

  it("does not close void elements", () => {
    expect(printBody("a<br/>b<hr></hr><wbr>c")).toBe("a <br>b <hr><wbr>c");
  });

  it("closes what was left open", () => {
    expect(printBody("<ul><li><b>a<li>b")).toBe("<ul><li><b>a <li>b</li></b></li></ul>");
  });

  it("has no comments and no CDATA sections", () => {
    expect(printBody("a<!-- b -->c<![CDATA[d]]>e<?f?>g")).toBe("aceg");
  });

  it("composes a letter and its mark if a reference is between them", () => {
    expect(printBody("<p>и&#x306;</p>")).toBe("<p>й</p>");
  });

  it("prints no name that is not allowed, however it is written", () => {
    expect(printBody(`<script x>a</script><a"b>c</a"b><p o"n='x' onclick="y">d</p>`)).toBe("ac <p>d</p>");
  });

  it("means the same as the sanitised HTML that it prints", () => {
    fc.assert(
      fc.property(htmlLike, (text) => {
        const clean = sanitise(cleanText(text));
        const printed = readingOf(printBody(clean));
        const expected = readingOf(clean);
        expect(printed.structure.map(cleanText)).toEqual(expected.structure.map(cleanText).filter(Boolean));
        expect(printed.words.map(cleanText)).toEqual(expected.words.map(cleanText).filter(Boolean));
      }),
      { numRuns: 2000, examples: [["<pre> &#1;<p>"]] },
    );
  });

  it.each([
    ["paragraphs", "<p>a</p><p>b</p>"],
    ["items, and a list in an item", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"],
    ["terms and definitions", "<dl><dt>a</dt><dd>b</dd></dl>"],
    ["cells, rows and the caption of a table", "<table><caption>a<tr><td>b</td><td>c</td></tr><tr><td>d</table>"],
    ["lines", "<p>a<br>b<br/><em>c</em></p>"],
    ["a picture, its caption and what follows", "<figure><img src='x'><figcaption>a</figcaption></figure>b"],
    ["a block and bare text", "a<div>b</div>c<hr>d"],
    ["lines and blocks in pre", "<pre>a<br>b<div>c</div><div>d</div></pre>"],
    ["a block and a picture", "<p>a</p><img src='x'>"],
    ["inline elements that begin a block", "<p><b>a</b></p><p><i>b</i></p>"],
  ])("keeps words apart if its tags are stripped: %s", (_, html) => {
    const printed = printBody(html);
    const words = readingOf(printed).words;
    expect(words.length).toBeGreaterThan(1);
    expect(readingOf(withoutTags(printed)).words).toEqual(words);
  });

  it("keeps the words of two blocks apart if its tags are stripped, for any input", () => {
    fc.assert(
      fc.property(htmlLike, (text) => {
        const printed = printBody(sanitise(text));
        expect(readingOf(withoutTags(printed)).words).toEqual(readingOf(printed).words);
      }),
      { numRuns: 2000 },
    );
  });

  it("writes the space outside an inline element", () => {
    expect(printBody("<p>a</p><b>b</b><br><i>c</i>")).toBe("<p>a</p> <b>b</b> <br><i>c</i>");
  });

  it("adds nothing to a word that inline elements divide", () => {
    expect(printBody("<p>a<b>b</b><i>c</i></p>")).toBe("<p>a<b>b</b><i>c</i></p>");
  });

  it("adds no space in pre except at the end of a line", () => {
    expect(printBody("<pre>a<br>b<div>c</div>d</pre>")).toBe("<pre>a&#10;b <div>c </div>d</pre>");
  });

  it("is portable for any input", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, htmlLike), (text) => expectPortable(printBody(text))),
      { numRuns: 2000 },
    );
  });

  it("changes nothing when it prints its own output", () => {
    fc.assert(
      fc.property(htmlLike, (text) => {
        const once = printBody(sanitise(text));
        expect(printBody(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
