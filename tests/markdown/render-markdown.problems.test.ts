import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/markdown/render-markdown.ts";
import { markdownLike } from "./arbitrary-html.ts";
import { context } from "./context.ts";

/** Problems as `line:column what`. */
function problemsOf(markdown: string): readonly string[] {
  return renderMarkdown(markdown, context).problems.map(({ line, column, what }) => `${line}:${column} ${what}`);
}

const absolute = "write an absolute URL, /path, or ../folder/ of a story";

describe("a problem that renderMarkdown reports", () => {
  it("says what to write instead", () => {
    expect(renderMarkdown("a [b](c)", context)).toEqual({
      html: "<p>a b</p>",
      figures: [],
      problems: [{ line: 1, column: 3, what: 'link "c" resolves to nothing', instead: absolute }],
    });
  });

  it.each([
    ["a link that resolves to nothing", "a [b](c)", '1:3 link "c" resolves to nothing'],
    ["a link in raw HTML that resolves to nothing", "a <a href='c'>b</a>", '1:3 link "c" resolves to nothing'],
    ["an empty link", "[b]()", '1:1 link "" resolves to nothing'],
    ["a reference link, where it is used", "x\n[b][r]\n\n[r]: c", '2:1 link "c" resolves to nothing'],
    ["the source of a quotation", "<q cite='c'>b</q>", '1:1 link "c" resolves to nothing'],
    ["a script in a link", "[b](javascript:alert(1))", '1:1 link "javascript:alert(1)" has the scheme javascript:'],
    ["a script in an autolink", "a <javascript:alert(1)>", '1:3 link "javascript:alert(1)" has the scheme javascript:'],
    [
      "a script after characters that browsers ignore",
      "<a href='&#1;java&#10;script:x'>b</a>",
      '1:1 link "java\nscript:x" has the scheme javascript:',
    ],
    ["a place in the text", "# c\n\n[b](#c)", '3:1 link "#c" leads nowhere: headings have no anchors to link to'],
    ["a place in raw HTML", "<a href='#c'>b</a>", '1:1 link "#c" leads nowhere: headings have no anchors to link to'],
    ["a missing page", "[b](/uk/tags/gone/)", '1:1 link "/uk/tags/gone/" leads nowhere: the tag is retired'],
    [
      "the same with its origin",
      "a <https://news.example/uk/tags/gone/>",
      '1:3 link "https://news.example/uk/tags/gone/" leads nowhere: the tag is retired',
    ],
    ["an unknown scheme", "[b](magnet:?xt=1)", '1:1 link "magnet:?xt=1" has the scheme magnet:'],
    ["an invalid URL", "[b](https://)", '1:1 link "https://" is not a URL'],
    ["a missing image", "![b](c.png)", '1:1 image "c.png" cannot be shown: there is no file "c.png"'],
    [
      "an image over http",
      "![b](http://x.example/c.png)",
      '1:1 image "http://x.example/c.png" is not served over https',
    ],
    [
      "an image in its own URL",
      "![b](data:image/png;base64,AA)",
      '1:1 image "data:image/png;base64,AA" is not served over https',
    ],
    ["an image without words", "![](photo.png)", '1:1 image "photo.png" has no alternative text'],
    ["an image without words in raw HTML", "<img src=photo.png>", '1:1 image "photo.png" has no alternative text'],
    [
      "a tracking pixel",
      "<img src='https://x.example/' alt='' width=1 height=1>",
      '1:1 image "https://x.example/" looks like a tracking pixel',
    ],
    [
      "a pixel of no height",
      "<img src='https://x.example/' alt='' height=0>",
      '1:1 image "https://x.example/" looks like a tracking pixel',
    ],
    ["a script", "a <script>b</script>", "1:3 <script> is not kept"],
    ["a frame", "a\n\n<iframe src='https://x.example/'></iframe>", "3:1 <iframe> is not kept"],
    ["a style sheet", "<style>b{}</style>", "1:1 <style> is not kept"],
    ["an element whose text is kept", "a <fnt>b</fnt>", "1:3 <fnt> is not kept"],
    ["an event handler", "a <b onclick='c()'>d</b>", '1:3 onclick="c()" on <b> is not kept'],
    ["an id, since links may point to it", "<p id=b>c</p>", '1:1 id="b" on <p> is not kept'],
    ["a value that is not allowed", "<p dir=up>c</p>", '1:1 dir="up" on <p> is not kept'],
    ["a processing instruction", "a <?php b ?>", "1:3 <?php is not kept"],
    ["a CDATA section", "a <![CDATA[b]]>", "1:3 <![CDATA[ is not kept"],
    ["a tag without an end", "<p title='\n\nb\n\n'>c</p>", "1:1 a tag or comment in raw HTML is not closed"],
  ])("%s", (_, markdown, problem) => {
    expect(problemsOf(markdown)).toContain(problem);
  });

  it("is not reported for a decorative image", () => {
    expect(problemsOf("<img src=photo.png alt=''> <img src=photo.png alt>")).toEqual([]);
  });

  it("leaves the text of a link that is dropped", () => {
    expect(renderMarkdown("a [**b**](javascript:c) <a href='d'>e</a>", context).html).toBe(
      "<p>a <strong>b</strong> e</p>",
    );
  });

  it("leaves a quotation whose source is dropped", () => {
    expect(renderMarkdown("<q cite='a'>b</q> <q cite='/c'>d</q>", context).html).toBe(
      "<p><q>b</q> <q cite='https://news.example/c'>d</q></p>",
    );
  });

  it("leaves the text of an element that is dropped, but not of a script", () => {
    expect(renderMarkdown("a <fnt>b</fnt> <script>c</script> d", context).html).toBe("<p>a b d</p>");
  });

  it.each([
    ["on later lines of a paragraph", "a\nb\n  c [d](e)", "3:5"],
    ["in a heading", "\n##  [d](e)", "2:5"],
    ["in a nested list", "- a\n\n  1. b\n     [d](e)", "4:6"],
    ["in a quotation", "> a\n> b [d](e)", "2:5"],
    ["in a table", "| a |\n|---|\n| b |\n| [d](e) |", "4:3"],
    ["in a raw block", "<div>\n\n  <p>\n  <a href=e>d</a></p></div>", "4:3"],
    ["in a raw block of a list", "- a\n\n  <p>\n  <a href=e>d</a></p>", "4:3"],
    ["inside a link's label", "[![](photo.png)](/a)", "1:2"],
    ["after Windows line ends", "a\r\n\r\nb [d](e)", "3:3"],
    ["after astral characters, which count as two", "👩 [d](e)", "1:4"],
  ])("has its place %s", (_, markdown, place) => {
    expect(problemsOf(markdown).map((problem) => problem.split(" ", 1)[0])).toEqual([place]);
  });

  it("has its place in a cell whose text is in another cell of the row too", () => {
    expect(
      problemsOf("| a | b |\n|---|---|\n| c [d](e) | [d](e) |").map((problem) => problem.split(" ", 1)[0]),
    ).toEqual(["3:5", "3:14"]);
  });

  it("is reported together with all others, in order", () => {
    expect(problemsOf("[a](b)\n<script>c</script>\n![](d.png)")).toEqual([
      '1:1 link "b" resolves to nothing',
      "2:1 <script> is not kept",
      '3:1 image "d.png" has no alternative text',
      '3:1 image "d.png" cannot be shown: there is no file "d.png"',
    ]);
  });

  it("has a place that is in the source, for any input", () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column } of renderMarkdown(text, context).problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "no such line").length + 1);
          expect(line).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
